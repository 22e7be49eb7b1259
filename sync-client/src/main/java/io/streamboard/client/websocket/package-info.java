/**
 * The WebSocket under a client: the only package that imports a WebSocket library.
 *
 * <p>Thread rule: thread-safe; connecting blocks a virtual thread, frames arrive on a thread of the
 * library.
 */
@NullMarked
package io.streamboard.client.websocket;

import org.jspecify.annotations.NullMarked;
