package io.streamboard.server.testing;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.session.Session;
import java.util.List;
import java.util.Optional;

/**
 * A person's connection to a stepped node, with the shortest way to say things. Belongs to one
 * thread.
 */
public final class Peer {

  public final MemoryWire wire = new MemoryWire();
  public final Session session;
  private final SteppedNode node;
  private final WriterId writer;
  private long counter;

  public Peer(SteppedNode node, String person, String writer) {
    this.node = node;
    this.session = node.connect(person, wire);
    this.writer = new WriterId(writer);
    node.settle();
  }

  public void say(ClientMessage message) {
    session.received(MessageCodec.encode(message));
    node.settle();
  }

  /** Submits one operation, which the node has not worked on yet. */
  public void begin(BoardId board, Operation operation) {
    counter++;
    session.received(
        MessageCodec.encode(
            new ClientMessage.Submit(
                board, writer, counter, List.of(operation), Optional.empty())));
  }

  public Peer open(BoardId board) {
    say(new ClientMessage.OpenBoard("open", board, Optional.empty()));
    return this;
  }

  public void openFrom(BoardId board, Position from) {
    say(new ClientMessage.OpenBoard("open", board, Optional.of(from)));
  }

  /** Continues with the proof that it has the view. */
  public void openFrom(BoardId board, Position from, BoardView view) {
    say(
        new ClientMessage.OpenBoard(
            Optional.of("open"), board, Optional.of(from), Optional.of(StateCodec.hash(view))));
  }

  public void close(BoardId board) {
    say(new ClientMessage.CloseBoard(board));
  }

  /** Submits under the next counters. */
  public void submit(BoardId board, Operation... operations) {
    submitAs(board, counter + 1, operations);
    counter += operations.length;
  }

  public void submitAs(BoardId board, long first, Operation... operations) {
    say(new ClientMessage.Submit(board, writer, first, List.of(operations), Optional.empty()));
  }

  /** Submits one operation that ends a drag. */
  public void drop(BoardId board, Operation operation, String drag) {
    counter++;
    say(new ClientMessage.Submit(board, writer, counter, List.of(operation), Optional.of(drag)));
  }

  public void show(BoardId board, Presence presence) {
    say(new ClientMessage.ShowPresence(board, presence));
  }

  public void ask(String request, Query query) {
    say(new ClientMessage.Request(request, query));
  }

  public long counter() {
    return counter;
  }

  public WriterId writer() {
    return writer;
  }

  /**
   * The view that follows from all frames of the board so far. Throws when a frame does not fit.
   */
  public BoardView view(BoardId board) {
    return follow(board).view();
  }

  /** Where the frames so far lead. */
  public Position position(BoardId board) {
    return follow(board).at();
  }

  private record Standing(BoardView view, Position at) {}

  private Standing follow(BoardId board) {
    Optional<Standing> standing = Optional.empty();
    for (ServerMessage message : wire.messages()) {
      if (message instanceof ServerMessage.Snapshot snapshot && snapshot.board().equals(board)) {
        standing = Optional.of(new Standing(snapshot.view(), snapshot.at()));
      } else if (message instanceof ServerMessage.Changes changes
          && changes.board().equals(board)) {
        standing = Optional.of(next(standing.orElseThrow(), changes));
      }
    }
    return standing.orElseThrow();
  }

  private static Standing next(Standing before, ServerMessage.Changes changes) {
    if (changes.after() != before.at().revision()) {
      throw new AssertionError("a gap: at " + before.at().revision() + " comes " + changes.after());
    }
    return new Standing(
        Views.apply(before.view(), changes.changes()),
        new Position(changes.upto(), changes.chain()));
  }

  /** Adds a note at the origin. */
  public static Operation add(String id) {
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId(id),
            new WidgetKind.Note(),
            Bounds.of(0, 0, 100, 100),
            ZKey.FIRST,
            Style.DEFAULT,
            "text of " + id));
  }

  public static Operation move(String id, double x, double y) {
    return new Operation.WidgetMove(List.of(new Operation.Move(new WidgetId(id), new Point(x, y))));
  }
}
