/**
 * How what is selected looks, and the bar beside it that changes that. Confined to the JavaFX
 * thread.
 */
@NullMarked
package io.streamboard.desktop.board.style;

import org.jspecify.annotations.NullMarked;
