/**
 * The port through which features answer plain HTTP requests beside the WebSocket: no server's
 * types, so that a feature can be tested by calling its route. Routes are called on virtual threads
 * and may block; implementations are thread-safe.
 */
@NullMarked
package io.streamboard.server.http;

import org.jspecify.annotations.NullMarked;
