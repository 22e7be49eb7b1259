/**
 * Counts that bound what a board may hold and what one message may say, and the error that names a
 * value outside of them.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.limit;

import org.jspecify.annotations.NullMarked;
