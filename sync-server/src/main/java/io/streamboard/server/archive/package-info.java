/**
 * Whole boards as files: operations as they were stored, the state they lead to and the pictures,
 * for owners of the board.
 *
 * <p>Thread rule: thread-safe but where a class says otherwise; requests run on virtual threads of
 * their own and may block.
 */
@NullMarked
package io.streamboard.server.archive;

import org.jspecify.annotations.NullMarked;
