/**
 * The port of the server: HTTP routes and the WebSocket on one listener. The only importer of
 * Grizzly and of the WebSocket interfaces.
 *
 * <p>Thread rule: Grizzly's threads read a connection one piece at a time; writes come from any
 * thread and never block.
 */
@NullMarked
package io.streamboard.server.websocket;

import org.jspecify.annotations.NullMarked;
