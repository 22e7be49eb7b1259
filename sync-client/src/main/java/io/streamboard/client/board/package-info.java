/**
 * One board as a client has it: the confirmed view, my pending operations and the optimistic view
 * of both, text that is being typed, and presence. Decides nothing: the log does.
 *
 * <p>Thread rule: confined to the client's event thread, or to whoever steps it in a test.
 */
@NullMarked
package io.streamboard.client.board;

import org.jspecify.annotations.NullMarked;
