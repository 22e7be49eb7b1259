/**
 * Ports to the log: append, follow and read operations, and the smaller topics beside them.
 *
 * <p>Thread rule: implementations are thread-safe; listeners are called on one thread of the log
 * for each following, in order.
 */
@NullMarked
package io.streamboard.server.log;

import org.jspecify.annotations.NullMarked;
