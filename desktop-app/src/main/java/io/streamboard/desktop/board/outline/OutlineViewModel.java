package io.streamboard.desktop.board.outline;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.ViewWatcher;
import io.streamboard.desktop.board.details.Details;
import io.streamboard.desktop.board.talk.Kinds;
import io.streamboard.desktop.board.talk.Names;
import io.streamboard.desktop.board.talk.Shortened;
import io.streamboard.desktop.board.talk.ThreadItem;
import io.streamboard.desktop.board.talk.Threads;
import io.streamboard.desktop.canvas.Links;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;

/**
 * What I see of the board as a list in reading order, kept current widget by widget. Made by the
 * board's view model, told of the view by {@link #changed}; used by the outline's panel. Confined
 * to the JavaFX thread.
 */
public final class OutlineViewModel implements ViewWatcher {

  private static final int WORDS = 200;

  private final Desk desk;
  private final Names names;
  private final Details details;
  private final Threads threads;
  private final Consumer<Bounds> reveal;
  private final Rows rows = new Rows();
  private final ReadOnlyIntegerWrapper ticks = new ReadOnlyIntegerWrapper();
  private boolean settling;

  /**
   * Knows no widget yet.
   *
   * @param reveal moves the view so that an area of the board is seen, in world units
   */
  public OutlineViewModel(
      Desk desk, Names names, Details details, Threads threads, Consumer<Bounds> reveal) {
    this.desk = desk;
    this.names = names;
    this.details = details;
    this.threads = threads;
    this.reveal = reveal;
  }

  /** Another number whenever rows are others. */
  ReadOnlyIntegerProperty ticks() {
    return ticks.getReadOnlyProperty();
  }

  /** Whether the rows are changing now, which moves what is chosen in a list of them. */
  boolean isSettling() {
    return settling;
  }

  ObservableList<OutlineRow> rows() {
    return rows.list();
  }

  Details details() {
    return details;
  }

  int indexOf(WidgetId widget) {
    return rows.indexOf(widget);
  }

  /** What is read of a row: its words, or else what it is. */
  String title(OutlineRow row) {
    String words = Shortened.of(Links.read(row.view().widget().text()), WORDS);
    return words.isEmpty() ? Kinds.name(row.view().widget().kind()) : words;
  }

  /** What is said of a row beside its words, for who sees it; empty when there is nothing. */
  String state(OutlineRow row) {
    return String.join(" · ", states(row.view()));
  }

  /** All of a widget in words, for who does not see it. */
  public String spoken(WidgetView view) {
    List<String> parts = new ArrayList<>();
    parts.add(Kinds.name(view.widget().kind()));
    String words = Shortened.of(Links.read(view.widget().text()), WORDS);
    parts.add(words.isEmpty() ? Texts.of("outline.no-text") : words);
    parts.addAll(states(view));
    parts.add(Texts.of("hover.by", names.of(view.author())));
    details.lastChange(view.widget().id()).ifPresent(parts::add);
    holder(view).map(frame -> Texts.of("outline.in", frame)).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private Optional<String> holder(WidgetView view) {
    return view.widget()
        .holder()
        .flatMap(desk.canvas()::item)
        .map(item -> Shortened.of(Links.read(item.widget().text()), WORDS))
        .map(name -> name.isEmpty() ? Texts.of("kind.frame") : name);
  }

  private List<String> states(WidgetView view) {
    List<String> states = new ArrayList<>();
    view.lock().map(names::said).ifPresent(states::add);
    List<ThreadItem> open =
        threads.about(view.widget().id()).stream().filter(thread -> !thread.resolved()).toList();
    int said = open.stream().mapToInt(thread -> thread.comments().size()).sum();
    if (said > 0) {
      states.add(said == 1 ? Texts.of("talk.count.one") : Texts.of("talk.count", said));
    }
    return states;
  }

  /**
   * Selects what is read after (or before) all that is selected, and shows it; without a selection
   * the first (or the last).
   *
   * @return false at the end of the board, where nothing is done
   */
  public boolean step(boolean forward) {
    int[] at =
        desk.selected().stream().mapToInt(rows::indexOf).filter(row -> row >= 0).sorted().toArray();
    int next = forward ? after(at) : before(at);
    boolean there = next >= 0 && next < rows.list().size();
    if (there) {
      choose(List.of(rows.list().get(next).id()));
    }
    return there;
  }

  private static int after(int[] selected) {
    return selected.length == 0 ? 0 : selected[selected.length - 1] + 1;
  }

  private int before(int[] selected) {
    return (selected.length == 0 ? rows.list().size() : selected[0]) - 1;
  }

  /** Selects these on the board and shows the first of them. */
  void choose(Collection<WidgetId> widgets) {
    desk.select(widgets);
    widgets.stream()
        .findFirst()
        .flatMap(desk.canvas()::item)
        .ifPresent(item -> reveal.accept(item.bounds()));
  }

  @Override
  public void changed(Optional<WidgetView> before, Optional<WidgetView> after, Cause cause) {
    Optional<WidgetId> about = thread(before).or(() -> thread(after));
    about.ifPresent(rows::touch);
    rows.put(before.filter(OutlineViewModel::isListed), after.filter(OutlineViewModel::isListed));
  }

  private static Optional<WidgetId> thread(Optional<WidgetView> view) {
    return view.filter(one -> !isListed(one)).flatMap(one -> one.widget().holder());
  }

  private static boolean isListed(WidgetView view) {
    return !(view.widget().kind() instanceof WidgetKind.Thread);
  }

  @Override
  public void settled() {
    if (rows.isDue()) {
      settling = true;
      rows.settle();
      settling = false;
      ticks.set(ticks.get() + 1);
    }
  }
}
