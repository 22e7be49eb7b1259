/**
 * Character-wise edits of a plain text and their merge under one total order.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.text;

import org.jspecify.annotations.NullMarked;
