/**
 * What a person can do, as one list that can be counted: each action with its name, its keys, when
 * it can be done and what it does. Menus, tooltips, the command palette and the map of keys are
 * made from that list, so a new action is one entry and its texts.
 *
 * <p>Thread rule: confined to the JavaFX thread; {@link io.streamboard.desktop.action.Shortcut} and
 * {@link io.streamboard.desktop.action.Category} may be used by any thread.
 */
@NullMarked
package io.streamboard.desktop.action;

import org.jspecify.annotations.NullMarked;
