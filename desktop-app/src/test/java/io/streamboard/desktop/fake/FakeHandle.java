package io.streamboard.desktop.fake;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextEdit;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.OptimisticView;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One open board of a {@link FakeClient}. */
public final class FakeHandle implements BoardHandle {

  private record Pending(long number, Operation operation) {

    boolean writes(WidgetId widget) {
      return operation instanceof Operation.TextChange change && change.widget().equals(widget);
    }
  }

  private final FakeServer server;
  private final FakeClient client;
  private final BoardId board;
  private final BoardListener listener;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final List<Operation> submitted = new ArrayList<>();
  private final List<Operation> dropped = new ArrayList<>();
  private final Map<WidgetId, List<TextDelta>> unread = new HashMap<>();
  private Optional<WidgetId> sending = Optional.empty();
  private Optional<BoardView> confirmed = Optional.empty();
  private Presence shown = Presence.NONE;
  private long revision;
  private long number;

  FakeHandle(FakeServer server, FakeClient client, BoardId board, BoardListener listener) {
    this.server = server;
    this.client = client;
    this.board = board;
    this.listener = listener;
  }

  @Override
  public BoardId board() {
    return board;
  }

  @Override
  public Optional<BoardView> view() {
    return confirmed.map(
        view -> {
          BoardView shows = view;
          for (Pending each : pending) {
            shows = OptimisticView.with(shows, client.me(), each.operation());
          }
          return shows;
        });
  }

  @Override
  public Optional<Reading> read() {
    Map<WidgetId, List<TextDelta>> edits = Map.copyOf(unread);
    unread.clear();
    return view().map(view -> new Reading(view, edits));
  }

  /** Texts were edited; by me, if I am just sending that. */
  void heard(Map<WidgetId, TextEdit> edits) {
    edits.forEach(
        (widget, edit) -> {
          if (!sending.equals(Optional.of(widget))) {
            foreign(widget, edit.delta());
          }
        });
  }

  /** What is pending is carried over it, and it over what is pending. */
  private void foreign(WidgetId widget, TextDelta edit) {
    TextDelta over = edit;
    for (Pending each : List.copyOf(pending)) {
      pending.remove();
      if (each.writes(widget) && each.operation() instanceof Operation.TextChange typed) {
        pending.add(
            new Pending(
                each.number(),
                new Operation.TextChange(widget, typed.base(), typed.delta().after(over))));
        over = over.before(typed.delta());
      } else {
        pending.add(each);
      }
    }
    unread.computeIfAbsent(widget, none -> new ArrayList<>()).add(over);
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public int pending() {
    return pending.size();
  }

  /** All operations that were submitted, in order. */
  public List<Operation> submitted() {
    return List.copyOf(submitted);
  }

  /** Those of them that ended a drag. */
  public List<Operation> dropped() {
    return List.copyOf(dropped);
  }

  @Override
  public long submit(Operation operation) {
    submitted.add(operation);
    pending.add(new Pending(++number, operation));
    long mine = number;
    if (client.isOnline()) {
      sendPending();
    } else {
      listener.changed(view().orElseThrow(), Set.copyOf(operation.targets()));
    }
    return mine;
  }

  @Override
  public long drop(Operation operation, String drag) {
    dropped.add(operation);
    return submit(operation);
  }

  void sendPending() {
    while (!pending.isEmpty()) {
      Pending next = pending.remove();
      Operation operation = based(next.operation());
      sending =
          operation instanceof Operation.TextChange typed
              ? Optional.of(typed.widget())
              : Optional.empty();
      FoldedOperation done =
          server.submit(
              board, client.me(), new WriterId("writer-" + client.me() + "-" + board), operation);
      sending = Optional.empty();
      listener.settled(next.number(), done.revision(), done.outcome());
      view().ifPresent(view -> listener.changed(view, new HashSet<>(next.operation().targets())));
    }
  }

  /** The base that the real client sets. */
  private Operation based(Operation operation) {
    return operation instanceof Operation.TextChange edit
        ? confirmed
            .flatMap(view -> Optional.ofNullable(view.widgets().get(edit.widget())))
            .<Operation>map(
                seen -> new Operation.TextChange(edit.widget(), seen.textRevision(), edit.delta()))
            .orElse(operation)
        : operation;
  }

  @Override
  public void show(Presence presence) {
    shown = presence;
    server.presence(board);
  }

  /** What this client shows of itself. */
  public Presence shown() {
    return shown;
  }

  @Override
  public void close() {
    client.closed(board);
    server.presence(board);
  }

  void confirm(BoardView view, long at, Set<WidgetId> touched, boolean whole) {
    confirmed = Optional.of(view);
    revision = at;
    if (whole) {
      listener.opened(view().orElseThrow());
      listener.current(true);
    } else {
      listener.changed(view().orElseThrow(), touched);
    }
  }

  /** The server follows the board up, or does not yet. */
  public void current(boolean now) {
    listener.current(now);
  }

  void saw(Collection<ServerMessage.PersonPresence> people) {
    listener.presence(people);
  }

  void end(ServerMessage.Ending ending) {
    confirmed = Optional.empty();
    pending.clear();
    listener.ended(ending);
  }
}
