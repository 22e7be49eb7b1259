package io.streamboard.client.board;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.OptimisticView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The optimistic view, and what the listener is told of it: collected while an event is worked on
 * and told by {@link #publish} at its end: the view first, then its revision, then the outcomes
 * that it shows. So whoever sees a revision sees a view that is at least as new.
 */
final class Screen {
  private final PersonId me;
  private final BoardReplica replica;
  private final PendingQueue queue;
  private final TextDrafts drafts;
  private final Set<WidgetId> touched = new HashSet<>();
  private final List<Consumer<BoardEvents>> news = new ArrayList<>();
  private BoardEvents listener;
  private Optional<BoardView> view = Optional.empty();
  private boolean current;
  private boolean dirty;
  private boolean whole;

  /** Whether what is shown has an operation that reaches beyond its targets. */
  private boolean far;

  private long told;

  Screen(
      PersonId me,
      BoardReplica replica,
      PendingQueue queue,
      TextDrafts drafts,
      BoardEvents listener) {
    this.me = me;
    this.replica = replica;
    this.queue = queue;
    this.drafts = drafts;
    this.listener = listener;
  }

  Optional<BoardView> view() {
    return view;
  }

  /** The view as it is in this moment of the work on an event. */
  Optional<BoardView> now() {
    return dirty ? replica.view().map(this::optimistic) : view;
  }

  void listener(BoardEvents next) {
    listener = next;
    current = false;
  }

  /** Whether the server goes on with the board from where it is shown; told after what is shown. */
  void current(boolean now) {
    if (now != current) {
      current = now;
      listener.current(now);
    }
  }

  /** What the view shows of these operations or changes may differ now. */
  void touch(Operation operation) {
    touched.addAll(operation.targets());
    dirty = true;
  }

  void touch(List<Change> changes) {
    changes.forEach(change -> change.subject().ifPresent(touched::add));
    if (changes.stream().anyMatch(Change.RoleChanged.class::isInstance)) {
      // With another role, other pending operations are shown.
      queue.all().forEach(pending -> touched.addAll(pending.operation().targets()));
    }
    dirty = true;
  }

  /** The whole view is another one. */
  void replaced() {
    whole = replica.view().isPresent();
    dirty = whole;
  }

  void settle(long number, long revision, Outcome outcome) {
    news.add(heard -> heard.settled(number, revision, outcome));
  }

  /** These submissions have lost the widget that they were about. */
  void orphaned(List<Long> numbers) {
    numbers.forEach(
        number -> settle(number, replica.revision(), new Outcome.Void(VoidReason.NOT_FOUND)));
  }

  void presence(Collection<ServerMessage.PersonPresence> people) {
    news.add(heard -> heard.presence(people));
  }

  void ended(ServerMessage.Ending ending) {
    news.add(heard -> heard.ended(ending));
  }

  void failed(ErrorCode code, String message) {
    news.add(heard -> heard.failed(code, message));
    publish();
  }

  void wipe() {
    view = Optional.empty();
    touched.clear();
    dirty = false;
    whole = false;
  }

  void publish() {
    if (dirty && replica.view().isPresent()) {
      refresh(replica.view().get());
    }
    if (told != replica.revision()) {
      told = replica.revision();
      listener.confirmed(told);
    }
    List<Consumer<BoardEvents>> now = List.copyOf(news);
    news.clear();
    now.forEach(item -> item.accept(listener));
  }

  private void refresh(BoardView confirmed) {
    BoardView next = optimistic(confirmed);
    Optional<BoardView> before = view;
    view = Optional.of(next);
    boolean everywhere = far;
    far = queue.all().stream().anyMatch(Screen::reachesFar);
    Set<WidgetId> looked = everywhere || far ? all(before, next) : touched;
    Set<WidgetId> different = before.map(shown -> different(looked, shown, next)).orElse(Set.of());
    before.ifPresent(shown -> tellEdits(shown, next));
    dirty = false;
    touched.clear();
    if (whole || before.isEmpty()) {
      whole = false;
      listener.opened(next);
    } else if (!different.isEmpty() || headDiffers(before.get(), next)) {
      listener.changed(next, different);
    }
  }

  private void tellEdits(BoardView before, BoardView next) {
    TextNews texts = new TextNews(before, next);
    Map<WidgetId, List<ScreenEdit>> news = drafts.takeNews();
    Set<WidgetId> looked = new HashSet<>(whole ? next.widgets().keySet() : touched);
    looked.addAll(news.keySet());
    looked.forEach(widget -> texts.look(widget, news.getOrDefault(widget, List.of())));
    if (!texts.edits().isEmpty()) {
      listener.edited(texts.edits());
    }
  }

  private BoardView optimistic(BoardView confirmed) {
    BoardView shown = confirmed;
    for (PendingOperation pending : queue.all()) {
      if (pending.shown() && drafts.carried(pending).isEmpty()) {
        shown = OptimisticView.with(shown, me, pending.operation());
      }
    }
    List<Operation> typed = new ArrayList<>();
    drafts.forEach((widget, entry) -> typed.addAll(typed(confirmed, widget, entry.draft())));
    for (Operation edit : typed) {
      shown = OptimisticView.with(shown, me, edit);
    }
    return shown;
  }

  /** Two edits and not one: together they may be too much for one. */
  private static List<Operation> typed(BoardView confirmed, WidgetId widget, TextDraft draft) {
    WidgetView base = confirmed.widgets().get(widget);
    long revision = base == null ? 0 : base.textRevision();
    return Stream.of(draft.current(), draft.next())
        .filter(edit -> !edit.isEmpty())
        .<Operation>map(edit -> new Operation.TextChange(widget, revision, edit))
        .toList();
  }

  /**
   * Whether it may change more than it names, as what a frame holds goes along and a connector's
   * end comes free; and did so before it was confirmed, so that no change tells it again.
   */
  private static boolean reachesFar(PendingOperation pending) {
    Operation operation = pending.operation();
    return operation instanceof Operation.WidgetAdd
        || operation instanceof Operation.WidgetMove
        || operation instanceof Operation.WidgetRemove
        || operation instanceof Operation.WidgetBind
        || operation instanceof Operation.WidgetHold
        || operation instanceof Operation.WidgetSetBack;
  }

  private static Set<WidgetId> all(Optional<BoardView> before, BoardView after) {
    Set<WidgetId> all = new HashSet<>(after.widgets().keySet());
    before.ifPresent(shown -> all.addAll(shown.widgets().keySet()));
    return all;
  }

  private static Set<WidgetId> different(Set<WidgetId> looked, BoardView before, BoardView after) {
    Set<WidgetId> different = new HashSet<>();
    for (WidgetId widget : looked) {
      WidgetView was = before.widgets().get(widget);
      WidgetView is = after.widgets().get(widget);
      if (!Objects.equals(was, is)) {
        different.add(widget);
      }
    }
    return different;
  }

  private static boolean headDiffers(BoardView before, BoardView after) {
    return !before.title().equals(after.title()) || !before.role().equals(after.role());
  }
}
