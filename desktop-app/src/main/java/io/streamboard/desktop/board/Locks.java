package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Locks and opens widgets for me. Nobody takes over somebody else's lock, owners neither: they open
 * it first. Confined to the JavaFX thread.
 */
public final class Locks {

  /** So many ids of any length fit in one operation. */
  private static final int MOST = 500;

  private final Desk desk;
  private final Submitting submitting;
  private final History history;
  private final Function<Lock, String> words;

  /**
   * @param words who has locked it, and why, in a sentence
   */
  Locks(Desk desk, Submitting submitting, History history, Function<Lock, String> words) {
    this.words = words;
    this.desk = desk;
    this.submitting = submitting;
    this.history = history;
  }

  /** Locks what is selected, or opens it when all of it is locked. */
  public void toggle() {
    List<Item> items = desk.changeable();
    boolean lock = !items.stream().allMatch(Item::isLocked);
    step(items, item -> lock ? reason(item).or(() -> Optional.of("")) : Optional.empty());
  }

  /** Locks what is selected and says why, also where I have locked it before. */
  public void lock(String why) {
    step(
        desk.changeable().stream().filter(item -> !isOthers(item)).toList(),
        item -> Optional.of(why));
  }

  /** Why what is selected is locked, where I have said so before; otherwise an empty text. */
  public String reason() {
    return desk.changeable().stream().flatMap(item -> reason(item).stream()).findFirst().orElse("");
  }

  private void step(List<Item> items, Function<Item, Optional<String>> to) {
    Map<WidgetId, Optional<String>> changes = new LinkedHashMap<>();
    items.stream()
        .filter(item -> !reason(item).equals(to.apply(item)))
        .forEach(item -> changes.put(item.id(), to.apply(item)));
    if (!changes.isEmpty()) {
      history.record(new Undoable.Locking(submit(changes)));
    }
  }

  /**
   * Sets locks back for {@link History}, but not those that somebody else has set since.
   *
   * @param to the reason of each lock; empty for no lock
   * @return how those that were changed were before
   */
  Map<WidgetId, Optional<String>> setBack(Map<WidgetId, Optional<String>> to) {
    Map<WidgetId, Optional<String>> changes = new LinkedHashMap<>();
    to.forEach(
        (widget, wanted) ->
            desk.canvas()
                .item(widget)
                .filter(item -> !isOthers(item) && !reason(item).equals(wanted))
                .ifPresent(item -> changes.put(widget, wanted)));
    return submit(changes);
  }

  private Map<WidgetId, Optional<String>> submit(Map<WidgetId, Optional<String>> changes) {
    Map<WidgetId, Optional<String>> before = new LinkedHashMap<>();
    Map<Optional<String>, List<WidgetId>> alike = new LinkedHashMap<>();
    changes.forEach(
        (widget, to) -> {
          before.put(widget, desk.canvas().item(widget).flatMap(Locks::reason));
          alike.computeIfAbsent(to, any -> new ArrayList<>()).add(widget);
        });
    alike.forEach(this::submit);
    return before;
  }

  private void submit(Optional<String> reason, List<WidgetId> widgets) {
    for (int from = 0; from < widgets.size(); from += MOST) {
      List<WidgetId> some = widgets.subList(from, Math.min(widgets.size(), from + MOST));
      submitting.submit(
          reason
              .<Operation>map(why -> new Operation.WidgetLock(some, why))
              .orElseGet(() -> new Operation.WidgetUnlock(some)));
    }
  }

  /**
   * Tells who has locked these, and why, if that is what keeps me from changing any of them.
   *
   * @return whether it is
   */
  boolean explain(Collection<WidgetId> widgets) {
    Optional<Lock> lock = hindering(widgets);
    lock.map(words).ifPresent(desk::say);
    return lock.isPresent();
  }

  /** Tells why the board has refused to change the widget. */
  void refused(WidgetId widget, VoidReason reason) {
    if (reason != VoidReason.LOCKED || !explain(List.of(widget))) {
      desk.refuse(reason);
    }
  }

  private Optional<Lock> hindering(Collection<WidgetId> widgets) {
    List<Item> items = desk.canvas().items(widgets);
    return items.stream().anyMatch(item -> desk.mayChange(item.view()))
        ? Optional.empty()
        : items.stream()
            .filter(this::isOthers)
            .flatMap(item -> item.view().lock().stream())
            .findFirst();
  }

  private static Optional<String> reason(Item item) {
    return item.view().lock().map(Lock::reason);
  }

  private boolean isOthers(Item item) {
    return item.view().lock().filter(lock -> !lock.person().equals(desk.me())).isPresent();
  }
}
