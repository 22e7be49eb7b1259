package io.streamboard.model.json;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Operation.AccessBarrier;
import io.streamboard.model.operation.Operation.Declined;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ErrorCode;
import java.util.List;

/** Operations from JSON. */
final class OperationReader {
  private OperationReader() {}

  /** An operation as a client may send it: without those that only servers append. */
  static Operation readSubmitted(Members in) {
    Operation operation = read(in);
    if (operation instanceof AccessBarrier || operation instanceof Declined) {
      throw new MalformedException(ErrorCode.INVALID, "type: appended by servers only");
    }
    return operation;
  }

  static Operation read(Members in) {
    return switch (in.type()) {
      case "board.create" -> new Operation.BoardCreate(in.string("title"));
      case "board.rename" -> new Operation.BoardRename(in.string("title"));
      case "board.delete" -> new Operation.BoardDelete();
      case "board.level" -> new Operation.BoardLevel(in.smallInteger("level"));
      case "widget.add" -> new Operation.WidgetAdd(WidgetJson.read(in.members("widget")));
      case "widget.move" -> new Operation.WidgetMove(in.list("moves", OperationReader::move));
      case "widget.resize" ->
          new Operation.WidgetResize(in.list("resizes", OperationReader::resize));
      case "widget.restyle" ->
          new Operation.WidgetRestyle(widgets(in), WidgetJson.readStyle(in.members("style")));
      case "widget.raise" -> new Operation.WidgetRaise(in.list("raises", OperationReader::raise));
      case "widget.remove" -> new Operation.WidgetRemove(widgets(in));
      case "widget.restore" -> new Operation.WidgetRestore(widgets(in));
      case "widget.set-back" ->
          new Operation.WidgetSetBack(in.list("steps", OperationReader::setBack));
      case "widget.bind" -> bind(in);
      case "widget.hold" ->
          new Operation.WidgetHold(widgets(in), in.optionalString("holder").map(WidgetId::new));
      case "widget.group" ->
          new Operation.WidgetGroup(widgets(in), in.optionalString("group").map(GroupMark::new));
      case "comment.add" ->
          new Operation.CommentAdd(
              widget(in), in.string("comment"), in.string("text"), mentions(in));
      case "comment.edit" ->
          new Operation.CommentEdit(
              widget(in), in.string("comment"), in.string("text"), mentions(in));
      case "comment.remove" -> new Operation.CommentRemove(widget(in), in.string("comment"));
      case "thread.resolve" -> new Operation.ThreadResolve(widgets(in), in.bool("resolved"));
      case "widget.lock" ->
          new Operation.WidgetLock(widgets(in), in.optionalString("reason").orElse(""));
      case "widget.unlock" -> new Operation.WidgetUnlock(widgets(in));
      case "text.change" ->
          new Operation.TextChange(widget(in), in.integer("base"), DeltaJson.read(in));
      case "access.grant" -> grant(in);
      case "access.revoke" -> revoke(in);
      case "access.barrier" ->
          new AccessBarrier(new PersonId(in.string("person")), in.integer("accounts"));
      case "declined" -> new Declined(in.string("code"));
      case String unknown -> throw in.unknownType();
    };
  }

  private static Operation bind(Members in) {
    boolean start =
        switch (in.string("end")) {
          case "from" -> true;
          case "to" -> false;
          case String other -> throw new MalformedException(ErrorCode.INVALID, "end: from or to");
        };
    return new Operation.WidgetBind(widget(in), start, KindJson.readEnd(in.members("place")));
  }

  private static List<PersonId> mentions(Members in) {
    return in.strings("mentions", PersonId::new);
  }

  private static Operation grant(Members in) {
    return in.has("widgets")
        ? new Operation.WidgetGrant(widgets(in), AccessJson.principal(in), AccessJson.level(in))
        : new Operation.BoardGrant(AccessJson.principal(in), AccessJson.role(in));
  }

  private static Operation revoke(Members in) {
    return in.has("widgets")
        ? new Operation.WidgetRevoke(widgets(in), AccessJson.principal(in))
        : new Operation.BoardRevoke(AccessJson.principal(in));
  }

  private static Operation.Move move(Members in) {
    return new Operation.Move(widget(in), GeometryJson.point(in));
  }

  private static Operation.Resize resize(Members in) {
    return new Operation.Resize(widget(in), GeometryJson.bounds(in));
  }

  private static Operation.Raise raise(Members in) {
    return new Operation.Raise(widget(in), new ZKey(in.string("z")));
  }

  private static Operation.SetBack setBack(Members in) {
    return new Operation.SetBack(widget(in), in.integer("standing"), FieldValueJson.read(in));
  }

  static WidgetId widget(Members in) {
    return new WidgetId(in.string("widget"));
  }

  private static List<WidgetId> widgets(Members in) {
    return in.strings("widgets", WidgetId::new);
  }
}
