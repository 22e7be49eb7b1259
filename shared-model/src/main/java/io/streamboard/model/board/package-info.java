/**
 * The state of a board and the fold, the only way in which that state changes.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.board;

import org.jspecify.annotations.NullMarked;
