package io.streamboard.model.generate;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import java.util.List;
import java.util.function.Supplier;

/**
 * Random operations of every type, valid by themselves; they name widgets and people that need not
 * exist.
 */
public final class Operations {
  private static final List<WidgetLevel> GRANTABLE =
      List.of(WidgetLevel.HIDDEN, WidgetLevel.VIEW, WidgetLevel.COMMENT, WidgetLevel.EDIT);

  private final Values values;
  private final List<Supplier<Operation>> submitted;
  private final List<Supplier<Operation>> byNodes;

  public Operations(Values values) {
    this.values = values;
    submitted =
        List.of(
            () -> new Operation.BoardCreate(values.title()),
            () -> new Operation.BoardRename(values.title()),
            Operation.BoardDelete::new,
            () -> new Operation.BoardLevel(values.random().nextInt(1, 1001)),
            () -> new Operation.WidgetAdd(values.widget()),
            () ->
                new Operation.WidgetMove(
                    widgets().stream().map(id -> new Operation.Move(id, values.point())).toList()),
            () ->
                new Operation.WidgetResize(
                    widgets().stream()
                        .map(id -> new Operation.Resize(id, values.bounds()))
                        .toList()),
            () ->
                new Operation.WidgetRestyle(
                    widgets(),
                    values.style().with(Style.of(values.any(StyleProperty.values()), "red"))),
            () ->
                new Operation.WidgetRaise(
                    widgets().stream().map(id -> new Operation.Raise(id, values.z())).toList()),
            () -> new Operation.WidgetRemove(widgets()),
            () -> new Operation.WidgetRestore(widgets()),
            () -> new Operation.WidgetSetBack(values.list(1, 6, this::setBack)),
            () ->
                new Operation.TextChange(
                    values.widgetId(), values.revision(), values.delta(values.text(20))),
            () ->
                new Operation.WidgetBind(
                    values.widgetId(), values.random().nextBoolean(), values.end()),
            () ->
                new Operation.WidgetHold(
                    widgets(), values.maybe(() -> new WidgetId("a-holder-of-its-own"))),
            () -> new Operation.WidgetGroup(widgets(), values.maybe(values::mark)),
            () ->
                new Operation.CommentAdd(
                    values.widgetId(),
                    values.id(),
                    "c" + values.text(20),
                    values.list(0, 2, values::person)),
            () ->
                new Operation.CommentEdit(
                    values.widgetId(),
                    values.id(),
                    "c" + values.text(20),
                    values.list(0, 2, values::person)),
            () -> new Operation.CommentRemove(values.widgetId(), values.id()),
            () -> new Operation.ThreadResolve(widgets(), values.random().nextBoolean()),
            () -> new Operation.WidgetLock(widgets(), values.text(20)),
            () -> new Operation.WidgetUnlock(widgets()),
            () -> new Operation.BoardGrant(values.member(), values.any(Role.values())),
            () -> new Operation.BoardRevoke(values.member()),
            () -> new Operation.WidgetGrant(widgets(), values.principal(), values.any(GRANTABLE)),
            () -> new Operation.WidgetRevoke(widgets(), values.principal()));
    byNodes =
        List.of(
            () -> new Operation.AccessBarrier(values.person(), values.revision()),
            () -> new Operation.Declined(values.id()));
  }

  /** What a client may submit. */
  public Operation submitted() {
    return values.any(submitted).get();
  }

  /** What may stand in the log. */
  public Operation any() {
    return values.random().nextInt(10) == 0 ? values.any(byNodes).get() : submitted();
  }

  private List<WidgetId> widgets() {
    return values.distinct(4, values::widgetId);
  }

  private Operation.SetBack setBack() {
    FieldValue value =
        switch (values.random().nextInt(9)) {
          case 0 -> new FieldValue.Position(values.point());
          case 1 -> new FieldValue.Extent(values.size());
          case 2 -> new FieldValue.Z(values.z());
          case 3 ->
              new FieldValue.Look(values.any(StyleProperty.values()), values.maybe(() -> "blue"));
          case 4 -> new FieldValue.Holder(values.maybe(values::widgetId));
          case 5 -> new FieldValue.Group(values.maybe(values::mark));
          case 6 -> new FieldValue.Bound(values.random().nextBoolean(), values.end());
          case 7 -> new FieldValue.Resolved(values.random().nextBoolean());
          default -> new FieldValue.Alive(values.random().nextBoolean());
        };
    return new Operation.SetBack(values.widgetId(), values.revision(), value);
  }
}
