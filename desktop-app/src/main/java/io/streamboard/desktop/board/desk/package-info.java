/**
 * What a feature of the board window is given: the {@link io.streamboard.desktop.board.desk.Desk},
 * and edits that can be taken back. Confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.board.desk;

import org.jspecify.annotations.NullMarked;
