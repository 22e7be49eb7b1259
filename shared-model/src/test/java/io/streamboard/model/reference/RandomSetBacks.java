package io.streamboard.model.reference;

import io.streamboard.model.generate.Values;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.StyleProperty;
import java.util.List;
import java.util.function.Supplier;

/** Undo of what still stands, and of what somebody else set meanwhile. */
final class RandomSetBacks {
  private final Values values;

  RandomSetBacks(Values values) {
    this.values = values;
  }

  Operation next(ReferenceBoard board, Supplier<WidgetId> ids) {
    List<WidgetId> few = values.list(1, 3, ids);
    return new Operation.WidgetSetBack(values.list(1, 5, () -> step(board, values.any(few))));
  }

  private Operation.SetBack step(ReferenceBoard board, WidgetId id) {
    FieldValue value = value();
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

  private FieldValue value() {
    return switch (values.random().nextInt(6)) {
      case 0 -> new FieldValue.Position(values.point());
      case 1 -> new FieldValue.Extent(values.size());
      case 2 -> new FieldValue.Z(values.z());
      case 3 -> new FieldValue.Look(values.any(StyleProperty.values()), values.maybe(() -> "blue"));
      default -> new FieldValue.Alive(values.random().nextBoolean());
    };
  }
}
