/**
 * Windows and the boards that are open in them: which there are, which is shown, and the ways
 * between them.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.window;

import org.jspecify.annotations.NullMarked;
