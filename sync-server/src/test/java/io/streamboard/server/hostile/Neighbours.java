package io.streamboard.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SocketPeer;
import java.util.List;
import java.util.Optional;

/**
 * Two honest sessions on one board, Ana who works on it and Ben who follows: whatever somebody else
 * does, he gets every revision in order. Eve is an editor of the board, but one widget is hidden
 * from her and another board she does not know of.
 */
final class Neighbours implements AutoCloseable {
  static final BoardId BOARD = new BoardId("b1");

  private static final BoardId SECRET = new BoardId("secret");
  private static final WriterId WRITER = new WriterId("ana-1");

  private final SocketPeer ana;
  private final SocketPeer ben;
  private long counter;

  Neighbours(int port) {
    ana = new SocketPeer(port, "token-ana");
    ben = new SocketPeer(port, "token-ben");
    submit(SECRET, 1, new Operation.BoardCreate("Not for Eve"));
    work(
        new Operation.BoardCreate("Plans"),
        Peer.add("n1"),
        Peer.add("h1"),
        new Operation.WidgetGrant(List.of(new WidgetId("h1")), person("eve"), WidgetLevel.HIDDEN),
        new Operation.BoardGrant(person("ben"), Role.VIEWER),
        new Operation.BoardGrant(person("eve"), Role.EDITOR));
    ben.say(new ClientMessage.OpenBoard("o1", BOARD, Optional.empty()));
    ben.await(ServerMessage.Snapshot.class, snapshot -> true);
  }

  /** Ana does something; Ben must get it, and all before it, without a gap. */
  void proceed() {
    long revision = work(Peer.move("n1", (double) counter, 0));
    ben.await(ServerMessage.Changes.class, changes -> changes.upto() >= revision);
    long at = 0;
    for (ServerMessage message : ben.messages()) {
      if (message instanceof ServerMessage.Snapshot snapshot) {
        assertThat(at).as("one snapshot, at the start").isZero();
        at = snapshot.at().revision();
      } else if (message instanceof ServerMessage.Changes changes) {
        assertThat(changes.after()).isEqualTo(at);
        assertThat(changes.upto()).isGreaterThan(at);
        at = changes.upto();
      }
    }
    assertThat(at).isGreaterThanOrEqualTo(revision);
  }

  private long work(Operation... operations) {
    long first = counter + 1;
    counter += operations.length;
    submit(BOARD, first, operations);
    Settled last = settled(counter);
    assertThat(last.outcome()).isEqualTo(Outcome.Applied.FULLY);
    return last.revision();
  }

  private Settled settled(long wanted) {
    return ana
        .await(ServerMessage.Outcomes.class, outcomes -> find(outcomes, wanted).isPresent())
        .settled()
        .stream()
        .filter(settled -> settled.counter() == wanted)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Settled> find(ServerMessage.Outcomes outcomes, long wanted) {
    return outcomes.settled().stream()
        .filter(settled -> outcomes.board().equals(BOARD) && settled.counter() == wanted)
        .findFirst();
  }

  private void submit(BoardId board, long first, Operation... operations) {
    ana.say(new ClientMessage.Submit(board, WRITER, first, List.of(operations), Optional.empty()));
  }

  private static Principal person(String id) {
    return new Principal.Person(new PersonId(id));
  }

  @Override
  public void close() {
    ana.close();
    ben.close();
  }
}
