package io.streamboard.model.json;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.GroupMark;
import java.util.List;

/** Operations to JSON. */
final class OperationWriter {
  private OperationWriter() {}

  static void write(Output out, Operation operation) {
    out.object();
    switch (operation) {
      case Operation.BoardCreate create -> type(out, "board.create").put("title", create.title());
      case Operation.BoardRename rename -> type(out, "board.rename").put("title", rename.title());
      case Operation.BoardDelete delete -> type(out, "board.delete");
      case Operation.BoardLevel level -> type(out, "board.level").put("level", level.level());
      case Operation.BoardGrant grant -> grant(out, grant);
      case Operation.BoardRevoke revoke ->
          type(out, "access.revoke").put("principal", revoke.principal().text());
      case Operation.WidgetGrant grant -> grant(out, grant);
      case Operation.WidgetRevoke revoke -> revoke(out, revoke);
      case Operation.AccessBarrier barrier -> barrier(out, barrier);
      case Operation.Declined declined -> type(out, "declined").put("code", declined.code());
      case Operation.TextChange change -> textChange(out, change);
      case Operation.WidgetAdd add -> add(out, add);
      case Operation.WidgetMove move -> move(out, move);
      case Operation.WidgetResize resize -> resize(out, resize);
      case Operation.WidgetRestyle restyle -> restyle(out, restyle);
      case Operation.WidgetRaise raise -> raise(out, raise);
      case Operation.WidgetRemove remove -> widgets(type(out, "widget.remove"), remove.targets());
      case Operation.WidgetRestore restore ->
          widgets(type(out, "widget.restore"), restore.targets());
      case Operation.WidgetSetBack setBack -> setBack(out, setBack);
      case Operation.WidgetLock lock ->
          widgets(type(out, "widget.lock").put("reason", lock.reason()), lock.targets());
      case Operation.WidgetBind bind -> bind(out, bind);
      case Operation.WidgetHold hold ->
          widgets(
              type(out, "widget.hold").put("holder", hold.holder().map(WidgetId::value)),
              hold.targets());
      case Operation.WidgetGroup group ->
          widgets(
              type(out, "widget.group").put("group", group.group().map(GroupMark::value)),
              group.targets());
      case Operation.CommentAdd add -> {
        comment(type(out, "comment.add"), add.widget(), add.comment());
        words(out, add.text(), add.mentions());
      }
      case Operation.CommentEdit edit -> {
        comment(type(out, "comment.edit"), edit.widget(), edit.comment());
        words(out, edit.text(), edit.mentions());
      }
      case Operation.CommentRemove remove ->
          comment(type(out, "comment.remove"), remove.widget(), remove.comment());
      case Operation.ThreadResolve resolve ->
          widgets(
              type(out, "thread.resolve").put("resolved", resolve.resolved()), resolve.targets());
      case Operation.WidgetUnlock unlock -> widgets(type(out, "widget.unlock"), unlock.targets());
      case Operation.Unreadable unreadable ->
          throw new IllegalArgumentException("an unreadable operation has no JSON");
    }
    out.end();
  }

  private static Output type(Output out, String type) {
    return out.put("type", type);
  }

  private static void grant(Output out, Operation.BoardGrant grant) {
    type(out, "access.grant")
        .put("principal", grant.principal().text())
        .put("role", AccessJson.ROLES.of(grant.role()));
  }

  private static void grant(Output out, Operation.WidgetGrant grant) {
    type(out, "access.grant")
        .put("principal", grant.principal().text())
        .put("level", AccessJson.LEVELS.of(grant.level()));
    widgets(out, grant.targets());
  }

  private static void revoke(Output out, Operation.WidgetRevoke revoke) {
    widgets(
        type(out, "access.revoke").put("principal", revoke.principal().text()), revoke.targets());
  }

  private static void barrier(Output out, Operation.AccessBarrier barrier) {
    type(out, "access.barrier")
        .put("person", barrier.person().value())
        .put("accounts", barrier.accountsRevision());
  }

  private static void textChange(Output out, Operation.TextChange change) {
    type(out, "text.change").put("widget", change.widget().value()).put("base", change.base());
    DeltaJson.write(out, change.delta());
  }

  private static void bind(Output out, Operation.WidgetBind bind) {
    type(out, "widget.bind").put("end", bind.start() ? "from" : "to");
    KindJson.write(out.object("place"), bind.end());
    out.end().put("widget", bind.widget().value());
  }

  private static void comment(Output out, WidgetId thread, String comment) {
    out.put("widget", thread.value()).put("comment", comment);
  }

  private static void words(Output out, String text, List<PersonId> mentions) {
    out.put("text", text).array("mentions");
    mentions.forEach(person -> out.add(person.value()));
    out.endArray();
  }

  private static void add(Output out, Operation.WidgetAdd add) {
    type(out, "widget.add").name("widget");
    WidgetJson.write(out, add.widget());
  }

  private static void move(Output out, Operation.WidgetMove move) {
    type(out, "widget.move").array("moves");
    for (Operation.Move each : move.moves()) {
      GeometryJson.write(out.object().put("widget", each.widget().value()), each.to());
      out.end();
    }
    out.endArray();
  }

  private static void resize(Output out, Operation.WidgetResize resize) {
    type(out, "widget.resize").array("resizes");
    for (Operation.Resize each : resize.resizes()) {
      GeometryJson.write(out.object().put("widget", each.widget().value()), each.to());
      out.end();
    }
    out.endArray();
  }

  private static void restyle(Output out, Operation.WidgetRestyle restyle) {
    widgets(type(out, "widget.restyle"), restyle.targets());
    WidgetJson.write(out, "style", restyle.style());
  }

  private static void raise(Output out, Operation.WidgetRaise raise) {
    type(out, "widget.raise").array("raises");
    for (Operation.Raise each : raise.raises()) {
      out.object().put("widget", each.widget().value()).put("z", each.to().value()).end();
    }
    out.endArray();
  }

  private static void setBack(Output out, Operation.WidgetSetBack setBack) {
    type(out, "widget.set-back").array("steps");
    for (Operation.SetBack step : setBack.steps()) {
      out.object().put("widget", step.widget().value()).put("standing", step.standing());
      FieldValueJson.write(out, step.value());
      out.end();
    }
    out.endArray();
  }

  private static void widgets(Output out, List<WidgetId> targets) {
    out.array("widgets");
    targets.forEach(target -> out.add(target.value()));
    out.endArray();
  }
}
