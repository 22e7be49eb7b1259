package io.streamboard.server.history;

import io.streamboard.client.Tap;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Writes one client's history. Frames are kept as they were sent and decoded when the run is over,
 * so that listening costs the run little.
 */
public final class Recorder implements Tap {
  private final String name;
  private final PersonId person;

  /** Guards itself; its order is the order in which things were told to this recorder. */
  private final List<Kept> kept = new ArrayList<>();

  private record Kept(long at, LongFunction<Event> event) {}

  public Recorder(String name, PersonId person) {
    this.name = name;
    this.person = person;
  }

  String name() {
    return name;
  }

  @Override
  public void opened(long connection) {
    keep(at -> new Event.Connected(at, connection));
  }

  @Override
  public void said(String frame) {
    keep(at -> new Event.Said(at, MessageCodec.decodeClient(frame)));
  }

  @Override
  public void heard(long connection, String frame) {
    keep(at -> new Event.Heard(at, connection, MessageCodec.decodeServer(frame)));
  }

  @Override
  public void closed(long connection) {
    keep(at -> new Event.Lost(at, connection));
  }

  void invoked(BoardId board, long number, Operation operation) {
    keep(at -> new Event.Invoked(at, board, number, operation));
  }

  void settled(BoardId board, long number, long revision, Outcome outcome) {
    keep(at -> new Event.Settled(at, board, number, revision, outcome));
  }

  void shown(BoardId board, long revision, BoardView view) {
    keep(at -> new Event.Shown(at, board, revision, StateCodec.hash(view)));
  }

  private void keep(LongFunction<Event> event) {
    synchronized (kept) {
      kept.add(new Kept(System.nanoTime(), event));
    }
  }

  /** What has happened up to now. */
  public History history() {
    List<Kept> all;
    synchronized (kept) {
      all = List.copyOf(kept);
    }
    return new History(name, person, all.stream().map(one -> one.event().apply(one.at())).toList());
  }
}
