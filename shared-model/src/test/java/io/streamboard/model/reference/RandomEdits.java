package io.streamboard.model.reference;

import io.streamboard.model.generate.Values;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import java.util.List;
import java.util.Optional;

/** Edits of texts, made on the text of now, of a while ago, or on none that ever was. */
final class RandomEdits {
  private static final int LONG = 60;

  private final Values values;

  RandomEdits(Values values) {
    this.values = values;
  }

  Operation next(ReferenceBoard board, WidgetId id) {
    Optional<ReferenceWidget> widget = board.remembered(id);
    return widget
        .map(this::edit)
        .orElseGet(() -> new Operation.TextChange(id, board.revision, values.delta("abc")));
  }

  private Operation edit(ReferenceWidget widget) {
    return switch (values.random().nextInt(20)) {
      case 0 -> on(widget, widget.textFloor - 1, "ab");
      case 1 -> on(widget, widget.textRevision() + values.random().nextInt(1, 4), widget.text);
      case 2 -> on(widget, between(widget), widget.text);
      case 3 -> new Operation.TextChange(widget.id, widget.textRevision(), beyond(widget));
      case 4 -> new Operation.TextChange(widget.id, widget.textRevision(), large());
      case 5, 6, 7, 8, 9, 10, 11 -> stale(widget);
      default -> on(widget, widget.textRevision(), widget.text);
    };
  }

  private Operation stale(ReferenceWidget widget) {
    if (widget.edits.isEmpty()) {
      return on(widget, widget.textFloor, widget.text);
    }
    int back = values.random().nextInt(Math.min(widget.edits.size(), 12));
    int at = widget.edits.size() - 1 - back;
    long base = at == 0 ? widget.textFloor : widget.edits.get(at - 1).revision();
    return on(widget, base, widget.edits.get(at).before());
  }

  private Operation on(ReferenceWidget widget, long base, String text) {
    return new Operation.TextChange(widget.id, Math.max(0, base), delta(text));
  }

  /** Long texts mostly get shorter. */
  private TextDelta delta(String text) {
    int points = text.codePointCount(0, text.length());
    return points > LONG && values.random().nextInt(3) != 0
        ? TextDelta.of(
            List.of(new Component.Keep(10), new Component.Delete(Math.min(10_000, points - 20))))
        : values.delta(text);
  }

  /** Some revision at which the text did not change. */
  private long between(ReferenceWidget widget) {
    return values.random().nextLong(widget.textFloor, widget.textRevision() + 1);
  }

  private TextDelta beyond(ReferenceWidget widget) {
    return TextDelta.of(
        List.of(
            new Component.Keep((int) Math.min(10_000, widget.points() + 1)),
            new Component.Insert("x")));
  }

  private TextDelta large() {
    return TextDelta.of(List.of(new Component.Insert("y".repeat(values.any(LENGTHS)))));
  }

  private static final List<Integer> LENGTHS = List.of(200, 4_000, 9_999, 10_000);
}
