/**
 * The public face of the client without a screen: sign in, connect, open boards, submit operations,
 * ask, watch.
 *
 * <p>Thread rule: all methods may be called from any thread and never block unless they say so;
 * listeners are called on the client's one event thread, in order, and must return quickly.
 */
@NullMarked
package io.streamboard.client;

import org.jspecify.annotations.NullMarked;
