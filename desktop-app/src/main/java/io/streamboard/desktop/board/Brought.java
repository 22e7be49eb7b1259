package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Step;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Widgets that one import of mine has added so far. Changes as operations go out and outcomes come
 * in, each in a time that does not grow with the import. Confined to the JavaFX thread.
 */
final class Brought implements Undoable {

  private final Map<Long, WidgetId> awaited = new HashMap<>();
  private final Map<WidgetId, Step> standing = new LinkedHashMap<>();
  private final Set<WidgetId> worked = new HashSet<>();
  private boolean begun;

  /** Whether nothing was submitted yet. */
  boolean isEmpty() {
    return !begun;
  }

  void submitted(long number, Operation operation) {
    begun = true;
    if (operation instanceof Operation.WidgetAdd(var widget)) {
      awaited.put(number, widget.id());
    }
  }

  void settled(long number, long revision, Outcome outcome) {
    WidgetId added = awaited.remove(number);
    if (added != null && outcome instanceof Outcome.Applied(var refused) && refused.isEmpty()) {
      standing.put(
          added,
          Step.of(added, new FieldValue.Alive(false), new FieldValue.Alive(true))
              .standingAt(revision));
    }
  }

  @Override
  public boolean isSettled() {
    return awaited.isEmpty();
  }

  /**
   * One of the widgets was brought back after it had been removed: that is what stands now. Returns
   * whether it was one of these.
   */
  boolean standsAgain(Step again, long revision) {
    boolean mine =
        Optional.ofNullable(standing.get(again.widget()))
            .filter(before -> before.isSetAgainBy(again))
            .isPresent();
    if (mine) {
      standing.put(again.widget(), again.standingAt(revision));
    }
    return mine;
  }

  /** Others have worked on these widgets. */
  Brought workedOn(Set<WidgetId> widgets) {
    worked.addAll(widgets);
    return this;
  }

  /** Each that it takes back now, the last that came first; call when {@link #isSettled}. */
  List<Undoable.Part> parts() {
    return List.copyOf(standing.values()).reversed().stream()
        .map(step -> new Undoable.Part(0, List.of(step.workedOn(worked))))
        .toList();
  }
}
