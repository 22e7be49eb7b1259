/**
 * What strangers, broken clients and slow readers may do to a server, byte by byte over plain
 * sockets: it hurts only themselves.
 *
 * <p>Thread rule: a peer belongs to the test's thread.
 */
@NullMarked
package io.streamboard.server.hostile;

import org.jspecify.annotations.NullMarked;
