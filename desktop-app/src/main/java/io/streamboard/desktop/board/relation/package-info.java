/**
 * What holds widgets together: connectors between them, frames around them, groups of them. What
 * the pointer and actions do with these becomes edits for the desk.
 *
 * <p>Thread rule: confined to the JavaFX thread.
 */
@NullMarked
package io.streamboard.desktop.board.relation;

import org.jspecify.annotations.NullMarked;
