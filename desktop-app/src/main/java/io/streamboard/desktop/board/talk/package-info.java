/**
 * Comment threads on widgets and places, who can be mentioned in them, and what others are said to
 * have done.
 *
 * <p>Thread rule: confined to the JavaFX thread; {@link
 * io.streamboard.desktop.board.talk.ServerPeople} hands the server's answers over to it.
 */
@NullMarked
package io.streamboard.desktop.board.talk;

import org.jspecify.annotations.NullMarked;
