/**
 * The list of boards: open, create, rename, delete; kept current by the server.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.home;

import org.jspecify.annotations.NullMarked;
