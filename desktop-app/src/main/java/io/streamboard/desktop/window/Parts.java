package io.streamboard.desktop.window;

import io.streamboard.desktop.board.Snaps;
import io.streamboard.desktop.exchange.FileMeans;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Theme;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;

/**
 * What every window is made with.
 *
 * @param ids makes ids that nobody else makes
 * @param millis a clock that only grows
 * @param browser opens an address outside
 * @param files for what goes into files and comes from them
 * @param snaps what things snap to on all boards
 * @param announcing whether others' changes are told in words, on all boards
 */
public record Parts(
    FxThread fx,
    Clips clips,
    Supplier<String> ids,
    LongSupplier millis,
    FileMeans files,
    Consumer<String> browser,
    Snaps snaps,
    BooleanProperty announcing,
    Theme theme) {}
