package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A search through the texts that I see on the board, in reading order. Follows the board while it
 * is open. Confined to the JavaFX thread.
 */
public final class Finding {

  /**
   * What is found now.
   *
   * @param at the one that was gone to, counted from 1; 0 before that and when there is none
   */
  public record Found(String text, List<WidgetId> widgets, int at) {

    private static final Found NOTHING = new Found("", List.of(), 0);

    public Found {
      widgets = List.copyOf(widgets);
    }

    /** The one that was gone to. */
    Optional<WidgetId> current() {
      return at == 0 ? Optional.empty() : Optional.of(widgets.get(at - 1));
    }
  }

  private final CanvasModel canvas;
  private final Consumer<WidgetId> go;
  private final Runnable repaint;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);

  /**
   * Begins closed.
   *
   * @param go shows a widget that was found
   */
  Finding(CanvasModel canvas, Consumer<WidgetId> go, Runnable repaint) {
    this.canvas = canvas;
    this.go = go;
    this.repaint = repaint;
  }

  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Found> found() {
    return found.getReadOnlyProperty();
  }

  /** Begins to search; what was searched for last is searched for again. */
  public void start() {
    open.set(true);
    search(found.get().text());
  }

  public void close() {
    open.set(false);
    found.set(new Found(found.get().text(), List.of(), 0));
    repaint.run();
  }

  /** Searches for this text; case does not matter. Nothing is found for a blank one. */
  public void search(String text) {
    found.set(new Found(text, matches(text), 0));
    repaint.run();
  }

  private List<WidgetId> matches(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return canvas.all().stream()
        .filter(item -> item.widget().text().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            Comparator.<Item>comparingDouble(item -> item.bounds().y())
                .thenComparingDouble(item -> item.bounds().x())
                .thenComparing(Item::id))
        .map(Item::id)
        .toList();
  }

  /** Goes to the next one found, or the one before; after the last comes the first. */
  public void step(boolean forward) {
    Found now = found.get();
    int count = now.widgets().size();
    if (count > 0) {
      int at = now.at() == 0 && !forward ? count : now.at() + (forward ? 1 : -1);
      int next = Math.floorMod(at - 1, count) + 1;
      found.set(new Found(now.text(), now.widgets(), next));
      go.accept(now.widgets().get(next - 1));
      repaint.run();
    }
  }

  /** The board is other than before. */
  void follow() {
    if (open.get()) {
      Found before = found.get();
      List<WidgetId> now = matches(before.text());
      if (!now.equals(before.widgets())) {
        int at = before.current().map(now::indexOf).orElse(-1) + 1;
        found.set(new Found(before.text(), now, at));
      }
    }
  }
}
