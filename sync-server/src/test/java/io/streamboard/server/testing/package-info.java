/**
 * Doubles of the server's ports and a node that is stepped by hand: for tests of the server and for
 * simulations.
 *
 * <p>Thread rule: what is stepped belongs to one thread; the doubles of ports are thread-safe.
 */
@NullMarked
package io.streamboard.server.testing;

import org.jspecify.annotations.NullMarked;
