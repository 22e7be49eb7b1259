package io.streamboard.model.reference;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import java.util.List;
import java.util.Optional;

/** Edits of texts (protocol.md, section 8). */
final class TextRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  TextRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  Optional<VoidReason> change(Operation.TextChange edit, Act act) {
    Optional<ReferenceWidget> widget = board.live(edit.widget());
    return rights
        .refusesChange(act.author(), widget)
        .or(() -> change(widget.orElseThrow(), edit, act));
  }

  /**
   * Carried over one edit after the other, each of which must leave a delta within the limits. An
   * edit that reaches beyond its text is taken along as if the text were longer, and refused then.
   */
  private Optional<VoidReason> change(ReferenceWidget widget, Operation.TextChange edit, Act act) {
    if (edit.base() < widget.textFloor) {
      return Optional.of(VoidReason.BASE_TOO_OLD);
    }
    if (edit.base() > widget.textRevision()) {
      return Optional.of(VoidReason.INVALID);
    }
    List<ReferenceWidget.Edit> since =
        widget.edits.stream().filter(past -> past.revision() > edit.base()).toList();
    String madeOn = since.isEmpty() ? widget.text : since.getFirst().before();
    int beyond = Math.max(0, ReferenceText.reach(edit.delta()) - points(madeOn));
    ReferenceText carried = ReferenceText.laidOut(edit.delta(), points(madeOn) + beyond);
    for (ReferenceWidget.Edit past : since) {
      carried = carried.after(ReferenceText.laidOut(past.delta(), points(past.before()) + beyond));
      if (carried.delta().isEmpty()) {
        return Optional.of(VoidReason.BASE_TOO_OLD);
      }
    }
    return beyond > 0 ? Optional.of(VoidReason.INVALID) : merge(widget, carried, act);
  }

  private Optional<VoidReason> merge(ReferenceWidget widget, ReferenceText edit, Act act) {
    String before = widget.text;
    String now = edit.appliedTo(before);
    if (points(now) > Limits.TEXT_POINTS
        || board.textPoints() - points(before) + points(now) > Limits.BOARD_TEXT_POINTS) {
      return Optional.of(VoidReason.TOO_LARGE);
    }
    widget.edited(
        new ReferenceWidget.Edit(act.revision(), act.writer(), edit.delta().orElseThrow(), before),
        now);
    widget.setBy.put(Field.TEXT, act.revision());
    return Optional.empty();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }
}
