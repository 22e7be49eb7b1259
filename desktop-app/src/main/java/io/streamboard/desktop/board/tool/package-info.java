/**
 * One class per tool, from pointer events to intents on the board. Free of {@code javafx.scene}.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.board.tool;

import org.jspecify.annotations.NullMarked;
