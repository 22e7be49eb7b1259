package io.streamboard.model.board;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.WidgetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What people say in threads. Who may comment may; locks do not matter. */
final class ThreadOperations {
  private final BoardDraft draft;
  private final Rights rights;

  ThreadOperations(BoardDraft draft, Rights rights) {
    this.draft = draft;
    this.rights = rights;
  }

  Optional<VoidReason> add(Operation.CommentAdd add) {
    return onThread(add.widget(), (widget, thread) -> add(widget, thread, add));
  }

  Optional<VoidReason> edit(Operation.CommentEdit edit) {
    return onThread(
        edit.widget(),
        (widget, thread) ->
            onComment(
                thread,
                edit.comment(),
                false,
                at -> {
                  List<Comment> next = new ArrayList<>(thread.comments());
                  next.set(at, next.get(at).with(edit.text(), edit.mentions()));
                  return set(widget, thread, next);
                }));
  }

  Optional<VoidReason> remove(Operation.CommentRemove remove) {
    return onThread(
        remove.widget(),
        (widget, thread) ->
            onComment(
                thread,
                remove.comment(),
                rights.owner(),
                at -> {
                  List<Comment> next = new ArrayList<>(thread.comments());
                  next.remove((int) at);
                  return set(widget, thread, next);
                }));
  }

  Outcome resolve(Operation.ThreadResolve resolve) {
    return Refusals.each(
        resolve.targets(), Function.identity(), target -> resolve(target, resolve.resolved()));
  }

  Optional<VoidReason> resolve(WidgetId target, boolean resolved) {
    return onThread(
        target,
        (widget, thread) -> {
          WidgetKind next = new WidgetKind.Thread(thread.comments(), resolved);
          draft
              .widgets()
              .replace(
                  widget.with(
                      widget.widget().withKind(next), draft.revision(), List.of(Field.RESOLVED)));
          return Optional.empty();
        });
  }

  /** What is done to a thread that the author may comment on. */
  private interface Effect {
    Optional<VoidReason> on(WidgetState widget, WidgetKind.Thread thread);
  }

  private Optional<VoidReason> onThread(WidgetId target, Effect effect) {
    Optional<WidgetState> live = draft.widgets().live(target);
    Optional<VoidReason> refusal = rights.onWidget(live, WidgetLevel.COMMENT);
    if (refusal.isPresent()) {
      return refusal;
    }
    WidgetState widget = live.orElseThrow();
    return widget.widget().kind() instanceof WidgetKind.Thread thread
        ? effect.on(widget, thread)
        : Optional.of(VoidReason.INVALID);
  }

  private Optional<VoidReason> add(
      WidgetState widget, WidgetKind.Thread thread, Operation.CommentAdd add) {
    if (thread.comments().stream().anyMatch(said -> said.id().equals(add.comment()))) {
      return Optional.of(VoidReason.EXISTS);
    }
    if (thread.comments().size() >= Limits.COMMENTS) {
      return Optional.of(VoidReason.TOO_LARGE);
    }
    List<Comment> next = new ArrayList<>(thread.comments());
    next.add(
        new Comment(
            add.comment(),
            rights.author().person(),
            draft.latestTime(),
            false,
            add.text(),
            add.mentions()));
    return set(widget, thread, next);
  }

  private Optional<VoidReason> onComment(
      WidgetKind.Thread thread,
      String comment,
      boolean anybodys,
      Function<Integer, Optional<VoidReason>> effect) {
    for (int at = 0; at < thread.comments().size(); at++) {
      Comment said = thread.comments().get(at);
      if (said.id().equals(comment)) {
        return anybodys || said.author().equals(rights.author().person())
            ? effect.apply(at)
            : Optional.of(VoidReason.NOT_ALLOWED);
      }
    }
    return Optional.of(VoidReason.NOT_FOUND);
  }

  private Optional<VoidReason> set(
      WidgetState widget, WidgetKind.Thread thread, List<Comment> comments) {
    WidgetKind kind = new WidgetKind.Thread(comments, thread.resolved());
    WidgetState next = widget.with(widget.widget().withKind(kind), draft.revision(), List.of());
    if (!Quotas.fits(draft.widgets(), widget, next)) {
      return Optional.of(VoidReason.TOO_LARGE);
    }
    draft.widgets().replaceText(widget, next);
    return Optional.empty();
  }
}
