/**
 * Drawing by hand: from what the pointer did to strokes that a board holds, and rubbing them out.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.board.ink;

import org.jspecify.annotations.NullMarked;
