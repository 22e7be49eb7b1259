/**
 * What a widget tells of itself beside its content: who added it, who changed it last and when.
 *
 * <p>Thread rule: confined to the JavaFX thread; the server's answers are handed over to it.
 */
@NullMarked
package io.streamboard.desktop.board.details;

import org.jspecify.annotations.NullMarked;
