/**
 * What all screens share: the way onto the JavaFX thread, theme, texts, icons, toasts.
 *
 * <p>Thread rule: confined to the JavaFX thread, but {@link io.streamboard.desktop.ui.FxThread} may
 * be called by any.
 */
@NullMarked
package io.streamboard.desktop.ui;

import org.jspecify.annotations.NullMarked;
