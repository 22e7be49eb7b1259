/**
 * What others do on the board, told in words.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.board.announce;

import org.jspecify.annotations.NullMarked;
