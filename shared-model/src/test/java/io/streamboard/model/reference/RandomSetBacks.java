package io.streamboard.model.reference;

import io.streamboard.model.generate.Values;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.StyleProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Undo of what still stands, and of what somebody else set meanwhile. */
final class RandomSetBacks {
  private final Values values;

  private final RandomRelations relations;

  RandomSetBacks(Values values, RandomRelations relations) {
    this.values = values;
    this.relations = relations;
  }

  Operation next(ReferenceBoard board, Supplier<WidgetId> ids) {
    List<WidgetId> few = values.list(1, 3, ids);
    return new Operation.WidgetSetBack(values.list(1, 5, () -> step(board, values.any(few), ids)));
  }

  private Operation.SetBack step(ReferenceBoard board, WidgetId id, Supplier<WidgetId> ids) {
    FieldValue value = value(board, id, ids);
    return new Operation.SetBack(id, standing(board, id, value), value);
  }

  private long standing(ReferenceBoard board, WidgetId id, FieldValue value) {
    return switch (values.random().nextInt(8)) {
      case 0 -> values.random().nextLong(1, board.revision + 2);
      case 1 -> board.revision + 1;
      default ->
          Math.max(1, board.remembered(id).map(some -> some.revisionOf(value.field())).orElse(1L));
    };
  }

  private FieldValue value(ReferenceBoard board, WidgetId id, Supplier<WidgetId> ids) {
    boolean thread = board.remembered(id).filter(ReferenceWidget::isThread).isPresent();
    return switch (values.random().nextInt(12)) {
      case 0, 7, 8 -> new FieldValue.Position(relations.point());
      case 4, 5 -> new FieldValue.Holder(holder(board, id, thread, ids));
      case 6 -> new FieldValue.Group(values.maybe(relations::mark));
      case 9 -> new FieldValue.Bound(values.random().nextBoolean(), relations.end(ids));
      case 10 ->
          thread || oneIn(8)
              ? new FieldValue.Resolved(values.random().nextBoolean())
              : new FieldValue.Position(relations.point());
      case 1 -> new FieldValue.Extent(values.size());
      case 2 -> new FieldValue.Z(values.z());
      case 3 -> new FieldValue.Look(values.any(StyleProperty.values()), values.maybe(() -> "blue"));
      default -> new FieldValue.Alive(values.random().nextBoolean());
    };
  }

  private Optional<WidgetId> holder(
      ReferenceBoard board, WidgetId id, boolean thread, Supplier<WidgetId> ids) {
    return oneIn(3)
        ? Optional.empty()
        : Optional.of(oneIn(12) ? id : relations.holder(board, thread, ids));
  }

  private boolean oneIn(int times) {
    return values.random().nextInt(times) == 0;
  }
}
