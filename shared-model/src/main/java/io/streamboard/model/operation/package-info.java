/**
 * The sealed family of operations: everything a person can do to a board.
 *
 * <p>Thread rule: every type here is immutable and may be used by any thread.
 */
@NullMarked
package io.streamboard.model.operation;

import org.jspecify.annotations.NullMarked;
