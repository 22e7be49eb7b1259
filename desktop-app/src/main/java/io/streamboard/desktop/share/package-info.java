/**
 * Who may do what: on the board, and on the selected widgets.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.share;

import org.jspecify.annotations.NullMarked;
