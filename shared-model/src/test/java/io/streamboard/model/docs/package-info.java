/**
 * Reads the documents of the project, so that tests hold them to their word.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.docs;

import org.jspecify.annotations.NullMarked;
