/**
 * Comment threads on widgets and places, and who can be mentioned in them.
 *
 * <p>Thread rule: confined to the JavaFX thread; {@link
 * io.streamboard.desktop.board.talk.ServerPeople} hands the server's answers over to it.
 */
@NullMarked
package io.streamboard.desktop.board.talk;

import org.jspecify.annotations.NullMarked;
