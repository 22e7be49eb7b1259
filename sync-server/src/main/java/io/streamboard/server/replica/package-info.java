/**
 * Boards in memory: records of the log are folded here, each board confined to one worker.
 *
 * <p>Thread rule: a board's state changes on its worker only; images of it may be read anywhere.
 */
@NullMarked
package io.streamboard.server.replica;

import org.jspecify.annotations.NullMarked;
