package io.streamboard.desktop.board.desk;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One field of one widget that an operation of mine set.
 *
 * @param before what to set back, {@code after} what I set
 * @param standing the revision that must still stand when it is set back; empty until the operation
 *     has its outcome
 * @param othersWork whether setting it back would take away what somebody else has done since
 */
public record Step(
    WidgetId widget,
    FieldValue before,
    FieldValue after,
    OptionalLong standing,
    boolean othersWork) {

  public static Step of(WidgetId widget, FieldValue before, FieldValue after) {
    return new Step(widget, before, after, OptionalLong.empty(), false);
  }

  public Step standingAt(long revision) {
    return new Step(widget, before, after, OptionalLong.of(revision), othersWork);
  }

  /** Others have worked on these widgets: what would take one of them away is not set back. */
  public Step workedOn(Set<WidgetId> widgets) {
    return widgets.contains(widget) && isAdd()
        ? new Step(widget, before, after, standing, true)
        : this;
  }

  /** Whether the widget came with it; what sets it back takes the widget away. */
  public boolean isAdd() {
    return before.equals(new FieldValue.Alive(false));
  }

  /** What undoing this step does, as a step that can be undone again. */
  public Step reversed() {
    return Step.of(widget, after, before);
  }

  public Operation.SetBack setBack() {
    return new Operation.SetBack(widget, standing.orElseThrow(), before);
  }

  /**
   * Whether the other step set this step's value again, so that the other's revision stands for it
   * from then on.
   */
  public boolean isSetAgainBy(Step other) {
    return widget.equals(other.widget) && after.equals(other.after);
  }
}
