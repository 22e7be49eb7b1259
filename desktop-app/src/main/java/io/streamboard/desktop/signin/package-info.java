/**
 * Signing in, and the first-run setup of a server.
 *
 * <p>Thread rule: confined to the JavaFX thread; the blocking exchange runs on the executor given.
 */
@NullMarked
package io.streamboard.desktop.signin;

import org.jspecify.annotations.NullMarked;
