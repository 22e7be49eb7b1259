package io.streamboard.model.view;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What I said in threads and nobody confirmed yet. */
final class OptimisticThreads {
  /** The time of a comment that no node took yet. */
  private static final long NOT_KNOWN = 0;

  private OptimisticThreads() {}

  static BoardView add(BoardView view, PersonId me, Operation.CommentAdd add) {
    return comments(
        view,
        add.widget(),
        said -> {
          boolean fits =
              said.size() < Limits.COMMENTS
                  && said.stream().noneMatch(each -> each.id().equals(add.comment()));
          List<Comment> next = new ArrayList<>(said);
          if (fits) {
            next.add(new Comment(add.comment(), me, NOT_KNOWN, false, add.text(), add.mentions()));
          }
          return next;
        });
  }

  static BoardView edit(BoardView view, PersonId me, Operation.CommentEdit edit) {
    return comments(
        view,
        edit.widget(),
        said ->
            said.stream()
                .map(
                    each ->
                        each.id().equals(edit.comment()) && each.author().equals(me)
                            ? each.with(edit.text(), edit.mentions())
                            : each)
                .toList());
  }

  static BoardView remove(BoardView view, PersonId me, Operation.CommentRemove remove) {
    boolean owner =
        Optional.ofNullable(view.widgets().get(remove.widget()))
            .filter(thread -> thread.level() == WidgetLevel.MANAGE)
            .isPresent();
    return comments(
        view,
        remove.widget(),
        said ->
            said.stream()
                .filter(
                    each ->
                        !each.id().equals(remove.comment()) || !(owner || each.author().equals(me)))
                .toList());
  }

  static BoardView resolve(BoardView view, WidgetId id, boolean resolved) {
    return thread(view, id, was -> new WidgetKind.Thread(was.comments(), resolved));
  }

  private static BoardView comments(
      BoardView view, WidgetId id, UnaryOperator<List<Comment>> effect) {
    return thread(
        view, id, was -> new WidgetKind.Thread(effect.apply(was.comments()), was.resolved()));
  }

  private static BoardView thread(
      BoardView view, WidgetId id, UnaryOperator<WidgetKind.Thread> effect) {
    boolean mayComment =
        Optional.ofNullable(view.widgets().get(id))
            .filter(found -> found.level().atLeast(WidgetLevel.COMMENT))
            .isPresent();
    return mayComment
        ? ChangeApplier.widget(
            view,
            id,
            widget ->
                widget.kind() instanceof WidgetKind.Thread thread
                    ? widget.withKind(effect.apply(thread))
                    : widget)
        : view;
  }
}
