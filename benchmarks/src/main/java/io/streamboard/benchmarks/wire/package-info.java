/**
 * WebSocket clients on plain NIO, so that the side that measures costs as little as possible.
 *
 * <p>Thread rule: a crowd and all its sockets belong to the thread that polls it.
 */
@NullMarked
package io.streamboard.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
