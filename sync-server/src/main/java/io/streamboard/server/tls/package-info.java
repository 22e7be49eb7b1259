/**
 * The server's certificate.
 *
 * <p>Thread rule: stateless.
 */
@NullMarked
package io.streamboard.server.tls;

import org.jspecify.annotations.NullMarked;
