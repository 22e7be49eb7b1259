package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.desk.Step;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;

/**
 * The operations of threads, each with what takes it back as a step of mine. Nobody else can change
 * a comment of mine, so those steps need no revision that must still stand.
 */
final class Remarks {

  private final Desk desk;

  Remarks(Desk desk) {
    this.desk = desk;
  }

  /** Puts a thread with its first comment on the board; taken back, both go. */
  WidgetId begin(Optional<WidgetId> holder, Point at, Words words) {
    WidgetId id = new WidgetId(desk.freshId());
    WidgetKind empty = new WidgetKind.Thread(List.of(), false);
    ZKey z = ZKey.between(desk.canvas().top(), Optional.empty());
    desk.submit(
        List.of(
            Edit.add(
                new Widget(
                    id,
                    empty,
                    PinPlaces.box(at),
                    z,
                    Style.DEFAULT,
                    "",
                    holder,
                    Optional.empty()))));
    desk.submit(add(id, desk.freshId(), words), () -> {});
    return id;
  }

  private static Operation add(WidgetId thread, String comment, Words words) {
    return new Operation.CommentAdd(thread, comment, words.text(), words.mentions());
  }

  void add(WidgetId thread, Words words) {
    String comment = desk.freshId();
    desk.submit(add(thread, comment, words), new Operation.CommentRemove(thread, comment));
  }

  void change(WidgetId thread, Comment comment, Words words) {
    desk.submit(
        edit(thread, comment.id(), words),
        edit(thread, comment.id(), new Words(comment.text(), comment.mentions())));
  }

  private static Operation edit(WidgetId thread, String comment, Words words) {
    return new Operation.CommentEdit(thread, comment, words.text(), words.mentions());
  }

  /** What somebody else said cannot be said again by me. */
  void remove(WidgetId thread, Comment comment, PersonId me) {
    Operation remove = new Operation.CommentRemove(thread, comment.id());
    if (comment.author().equals(me)) {
      Words said = new Words(comment.text(), comment.mentions());
      desk.submit(remove, add(thread, comment.id(), said));
    } else {
      desk.submit(remove, () -> {});
    }
  }

  void toggleResolved(ThreadItem thread) {
    boolean to = !thread.resolved();
    desk.submit(
        List.of(
            new Edit(
                new Operation.ThreadResolve(List.of(thread.id()), to),
                List.of(
                    Step.of(
                        thread.id(), new FieldValue.Resolved(!to), new FieldValue.Resolved(to))))));
  }

  void delete(ThreadItem thread) {
    desk.submit(
        List.of(
            new Edit(
                new Operation.WidgetRemove(List.of(thread.id())),
                List.of(
                    Step.of(
                        thread.id(), new FieldValue.Alive(true), new FieldValue.Alive(false))))));
  }
}
