package io.streamboard.server.forward;

import io.streamboard.model.access.Principal;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.Redistribution;
import io.streamboard.server.placement.Node;
import io.streamboard.server.placement.Seat;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.InMemoryOperationLog;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.net.URI;
import java.time.Duration;

/**
 * A node that works on all boards, where Ana is, and one that has only sessions, where Ben is:
 * stepped by hand, and so is the way between them.
 */
final class TwoNodes {
  static final Node OWNER = new Node("owner", URI.create("http://owner"));
  static final Node READER = new Node("reader", URI.create("http://reader"));
  static final Principal BEN = new Principal.Person(new PersonId("ben"));
  static final BoardId BOARD = new BoardId("b1");

  final Network network = new Network();
  final FixedPlacement here;
  final FixedPlacement there;
  final SteppedNode owner;
  final SteppedNode reader;
  final Peer ana;
  final Peer ben;

  private final FixedIdentity identity = new FixedIdentity("ana", "ben");
  private final ForwardFigures figures = new ForwardFigures();

  TwoNodes(int partitions) {
    here = new FixedPlacement(partitions, new Seat.Here(1));
    there = new FixedPlacement(partitions, new Seat.At(OWNER, 1));
    owner =
        new SteppedNode(
            identity,
            work -> new InMemoryOperationLog(partitions, work),
            here,
            at(OWNER, new ForwardFigures()),
            "o");
    reader = new SteppedNode(identity, owner.log::movedTo, there, at(READER, figures), "r");
    ana = new Peer(owner, "ana", "writer-a");
    ben = new Peer(reader, "ben", "writer-b");
  }

  private Redistribution at(Node self, ForwardFigures counted) {
    return new Redistribution(self, network.of(self), network.where(), counted);
  }

  /** Time passes at both, and what is to be done then is done. */
  void time(int millis) {
    owner.advance(Duration.ofMillis(millis));
    reader.advance(Duration.ofMillis(millis));
    settle();
  }

  void seconds(int count) {
    for (int second = 0; second < count; second++) {
      time(1_000);
    }
  }

  /** Does all that is to be done now, until nothing is under way either. */
  void settle() {
    do {
      owner.settle();
      reader.settle();
    } while (network.step());
  }

  /** How often the reader found that something was missing. */
  long gaps() {
    return (long)
        figures.all().stream()
            .filter(figure -> figure.name().equals("forwarded.gaps"))
            .findFirst()
            .orElseThrow()
            .value()
            .getAsDouble();
  }
}
