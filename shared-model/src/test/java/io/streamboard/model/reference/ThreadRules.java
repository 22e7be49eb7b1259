package io.streamboard.model.reference;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Comment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is said in threads. To comment is enough, whoever has locked the thread. */
final class ThreadRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  ThreadRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  Optional<VoidReason> add(Operation.CommentAdd add, Act act) {
    return inThread(
        add.widget(),
        act,
        thread -> {
          if (thread.comment(add.comment()).isPresent()) {
            return Optional.of(VoidReason.EXISTS);
          }
          if (thread.comments.size() >= Limits.COMMENTS || !fits(0, add.text())) {
            return Optional.of(VoidReason.TOO_LARGE);
          }
          thread.comments.add(
              new Comment(
                  add.comment(),
                  act.author().person(),
                  board.latestTime,
                  false,
                  add.text(),
                  add.mentions()));
          return Optional.empty();
        });
  }

  /** Nobody but its author. */
  Optional<VoidReason> edit(Operation.CommentEdit edit, Act act) {
    return inThread(
        edit.widget(),
        act,
        thread -> {
          Optional<Comment> before = thread.comment(edit.comment());
          Optional<VoidReason> refusal =
              refusesAnothers(before, act, false)
                  .or(
                      () ->
                          fits(ReferenceWidget.points(before.orElseThrow().text()), edit.text())
                              ? Optional.empty()
                              : Optional.of(VoidReason.TOO_LARGE));
          if (refusal.isEmpty()) {
            replace(thread.comments, before.orElseThrow(), edit.text(), edit.mentions());
          }
          return refusal;
        });
  }

  /** Its author, and owners. */
  Optional<VoidReason> remove(Operation.CommentRemove remove, Act act) {
    return inThread(
        remove.widget(),
        act,
        thread -> {
          Optional<Comment> comment = thread.comment(remove.comment());
          Optional<VoidReason> refusal = refusesAnothers(comment, act, rights.owns(act.author()));
          if (refusal.isEmpty()) {
            thread.comments.remove(comment.orElseThrow());
          }
          return refusal;
        });
  }

  Optional<VoidReason> resolve(WidgetId id, boolean resolved, Act act) {
    return inThread(
        id,
        act,
        thread -> {
          resolve(thread, resolved, act);
          return Optional.empty();
        });
  }

  static void resolve(ReferenceWidget thread, boolean resolved, Act act) {
    thread.resolved = resolved;
    thread.setBy.put(Field.RESOLVED, act.revision());
  }

  private Optional<VoidReason> inThread(
      WidgetId id, Act act, Function<ReferenceWidget, Optional<VoidReason>> doing) {
    Optional<ReferenceWidget> widget = board.live(id);
    return rights
        .refusesBelow(act.author(), widget, WidgetLevel.COMMENT)
        .or(
            () ->
                widget.orElseThrow().isThread()
                    ? Optional.empty()
                    : Optional.of(VoidReason.INVALID))
        .or(() -> doing.apply(widget.orElseThrow()));
  }

  private static Optional<VoidReason> refusesAnothers(
      Optional<Comment> comment, Act act, boolean anybodys) {
    if (comment.isEmpty()) {
      return Optional.of(VoidReason.NOT_FOUND);
    }
    boolean own = comment.orElseThrow().author().equals(act.author().person());
    return own || anybodys ? Optional.empty() : Optional.of(VoidReason.NOT_ALLOWED);
  }

  private static void replace(
      List<Comment> comments, Comment before, String text, List<PersonId> mentions) {
    comments.set(
        comments.indexOf(before),
        new Comment(before.id(), before.author(), before.time(), true, text, mentions));
  }

  private boolean fits(long before, String text) {
    return board.textPoints() - before + ReferenceWidget.points(text) <= Limits.BOARD_TEXT_POINTS;
  }
}
