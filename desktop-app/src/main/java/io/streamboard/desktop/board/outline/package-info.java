/**
 * The outline: what is on the board as a list in reading order, for keys and assistive programs.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.board.outline;

import org.jspecify.annotations.NullMarked;
