package io.streamboard.model.access;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;

/**
 * The operation that a row of the access table is about.
 *
 * @param since the revision that added the target: the base of its text and what stands in its
 *     fields
 */
record AccessActs(WidgetId target, long since, Principal actor, Principal mate) {

  Operation of(AccessTable.Cell cell) {
    return switch (cell.on()) {
      case "board" -> onBoard(cell);
      case "widget", "thread" -> onWidget(cell.operation());
      case String unknown ->
          throw new IllegalArgumentException("neither board, widget nor thread: " + unknown);
    };
  }

  private Operation onBoard(AccessTable.Cell cell) {
    boolean own = cell.target().equals("self") || cell.target().equals("last-owner");
    boolean last = cell.target().equals("last-owner");
    return switch (cell.operation()) {
      case "board.create" -> new Operation.BoardCreate("Again");
      case "board.rename" -> new Operation.BoardRename("Other plans");
      case "board.delete" -> new Operation.BoardDelete();
      case "board.level" -> new Operation.BoardLevel(2);
      case "access.grant" ->
          new Operation.BoardGrant(own ? actor : mate, own && !last ? Role.OWNER : Role.VIEWER);
      case "access.revoke" -> new Operation.BoardRevoke(own ? actor : mate);
      case "access.barrier" -> new Operation.AccessBarrier(new PersonId("someone"), 1);
      case "declined" -> new Operation.Declined("invalid");
      case "unreadable" -> new Operation.Unreadable(Optional.empty());
      case String unknown ->
          throw new IllegalArgumentException("no such operation on a board: " + unknown);
    };
  }

  private Operation onWidget(String operation) {
    List<WidgetId> targets = List.of(target);
    return switch (operation) {
      case "widget.add" -> new Operation.WidgetAdd(AccessScenario.note(target));
      case "widget.move" ->
          new Operation.WidgetMove(List.of(new Operation.Move(target, new Point(9, 9))));
      case "widget.resize" ->
          new Operation.WidgetResize(
              List.of(new Operation.Resize(target, Bounds.of(1, 1, 50, 50))));
      case "widget.restyle" ->
          new Operation.WidgetRestyle(targets, Style.of(StyleProperty.FILL, "yellow"));
      case "widget.bind" -> new Operation.WidgetBind(target, true, End.free(new Point(9, 9)));
      case "widget.hold" -> new Operation.WidgetHold(targets, Optional.empty());
      case "widget.group" -> new Operation.WidgetGroup(targets, Optional.of(new GroupMark("pair")));
      case "comment.add" -> new Operation.CommentAdd(target, "c1", "Why?", List.of());
      case "comment.edit" -> new Operation.CommentEdit(target, "c1", "Why?", List.of());
      case "comment.remove" -> new Operation.CommentRemove(target, "c1");
      case "thread.resolve" -> new Operation.ThreadResolve(targets, true);
      case "widget.raise" ->
          new Operation.WidgetRaise(List.of(new Operation.Raise(target, new ZKey("W"))));
      case "widget.remove" -> new Operation.WidgetRemove(targets);
      case "widget.restore" -> new Operation.WidgetRestore(targets);
      case "widget.set-back" ->
          new Operation.WidgetSetBack(
              List.of(
                  new Operation.SetBack(target, since, new FieldValue.Position(new Point(3, 3)))));
      case "text.change" ->
          new Operation.TextChange(target, since, TextDelta.between("text", "texts"));
      case "widget.lock" -> new Operation.WidgetLock(targets, "mine");
      case "widget.unlock" -> new Operation.WidgetUnlock(targets);
      case "access.grant" -> new Operation.WidgetGrant(targets, mate, WidgetLevel.VIEW);
      case "access.revoke" -> new Operation.WidgetRevoke(targets, mate);
      case String unknown ->
          throw new IllegalArgumentException("no such operation on widgets: " + unknown);
    };
  }
}
