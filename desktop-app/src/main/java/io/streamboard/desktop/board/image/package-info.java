/**
 * Images on a board: from a file, a drop or a clipboard to a widget that others see, and the
 * pictures of those that are there.
 *
 * <p>Thread rule: confined to the JavaFX thread, but for what says otherwise; reading, decoding and
 * sending happen elsewhere.
 */
@NullMarked
package io.streamboard.desktop.board.image;

import org.jspecify.annotations.NullMarked;
