package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.desk.Step;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;

/** Edits of what holds widgets together, with the steps that take them back. */
final class RelationEdits {

  private RelationEdits() {}

  /** Puts items into a frame, or takes them out. */
  static List<Edit> hold(List<Item> items, Optional<WidgetId> holder) {
    return Edit.pieces(
        items,
        some ->
            new Edit(
                new Operation.WidgetHold(Edit.ids(some), holder),
                some.stream().map(item -> held(item, holder)).toList()));
  }

  private static Step held(Item item, Optional<WidgetId> holder) {
    return Step.of(
        item.id(), new FieldValue.Holder(item.widget().holder()), new FieldValue.Holder(holder));
  }

  /** Makes a group of items, or takes them out of theirs. */
  static List<Edit> group(List<Item> items, Optional<GroupMark> mark) {
    return Edit.pieces(
        items,
        some ->
            new Edit(
                new Operation.WidgetGroup(Edit.ids(some), mark),
                some.stream().map(item -> grouped(item, mark)).toList()));
  }

  private static Step grouped(Item item, Optional<GroupMark> mark) {
    return Step.of(
        item.id(), new FieldValue.Group(item.widget().group()), new FieldValue.Group(mark));
  }

  /** Binds or frees an end of a connector. */
  static Edit bind(Item connector, boolean start, End end) {
    WidgetKind.Connector kind = (WidgetKind.Connector) connector.widget().kind();
    End before = start ? kind.from() : kind.to();
    return new Edit(
        new Operation.WidgetBind(connector.id(), start, end),
        List.of(
            Step.of(
                connector.id(),
                new FieldValue.Bound(start, before),
                new FieldValue.Bound(start, end))));
  }
}
