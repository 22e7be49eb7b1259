package io.streamboard.desktop.window;

import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Theme;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What every window is made with.
 *
 * @param ids makes ids that nobody else makes
 * @param millis a clock that only grows
 */
public record Parts(
    FxThread fx, Clips clips, Supplier<String> ids, LongSupplier millis, Theme theme) {}
