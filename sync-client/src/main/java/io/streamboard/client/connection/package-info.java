/**
 * The connection to a server as a state machine: connect, welcome, silence, backoff, close codes,
 * questions and their answers. Knows no thread and no socket: events come in by method calls,
 * effects go out through ports, time is read from a clock.
 *
 * <p>Thread rule: confined to the client's event thread, or to whoever steps it in a test.
 */
@NullMarked
package io.streamboard.client.connection;

import org.jspecify.annotations.NullMarked;
