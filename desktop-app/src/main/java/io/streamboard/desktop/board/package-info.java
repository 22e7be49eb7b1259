/**
 * The board window: its view model, from intent to operations and undo, and its views.
 *
 * <p>Thread rule: confined to the JavaFX thread; only {@link
 * io.streamboard.desktop.board.BoardLink} is also called by the client's event thread.
 */
@NullMarked
package io.streamboard.desktop.board;

import org.jspecify.annotations.NullMarked;
