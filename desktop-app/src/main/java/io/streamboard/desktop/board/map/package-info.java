/**
 * The board as a whole in a corner of its window, and the part of it that is seen.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.board.map;

import org.jspecify.annotations.NullMarked;
