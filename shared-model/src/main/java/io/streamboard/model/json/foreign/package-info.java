/**
 * Reading and writing JSON of other programs: lenient in what members hold, strict in how much
 * there may be of it, and sparing with memory. What is not asked for is skipped.
 *
 * <p>Thread rule: a reader or writer belongs to one call; all else is immutable and may be used by
 * any thread.
 */
@NullMarked
package io.streamboard.model.json.foreign;

import org.jspecify.annotations.NullMarked;
