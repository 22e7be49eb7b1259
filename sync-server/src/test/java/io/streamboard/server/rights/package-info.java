/**
 * The rights of persons, proven on real sockets: what may be done, and what nobody but those who
 * may see it ever hears of.
 *
 * <p>Thread rule: a test's own thread acts; sockets are read by threads of their own.
 */
@NullMarked
package io.streamboard.server.rights;

import org.jspecify.annotations.NullMarked;
