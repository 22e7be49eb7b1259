package io.streamboard.server.session;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Refused;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** Ana, who has a board of her own open on a stepped node and submits to it. */
abstract class Submitting {
  static final BoardId BOARD = new BoardId("b1");
  static final int BURST = 40;

  final SteppedNode node =
      new SteppedNode(
          new FixedIdentity("ana", "ben"),
          new Core.Settings(
              ReplicaSettings.DEFAULT,
              DeliverySettings.DEFAULT,
              SessionSettings.DEFAULT.withOperations(10, BURST)));
  final Peer ana = new Peer(node, "ana", "writer-a");

  @BeforeEach
  void boardOfAna() {
    ana.submit(BOARD, new Operation.BoardCreate("Plans"), Peer.add("n1"));
    ana.open(BOARD);
    ana.wire.taken();
  }

  List<Settled> settled() {
    return ana.wire.of(ServerMessage.Outcomes.class).stream()
        .flatMap(outcomes -> outcomes.settled().stream())
        .toList();
  }

  List<Long> settledCounters() {
    return settled().stream().map(Settled::counter).toList();
  }

  static Operation[] moves(int count) {
    return IntStream.range(0, count).mapToObj(i -> Peer.move("n1", i, i)).toArray(Operation[]::new);
  }

  Refused refused(long counter, ErrorCode code) {
    return new Refused(BOARD, ana.writer(), counter, code);
  }

  static Operation grantToBen() {
    return new Operation.BoardGrant(new Principal.Person(new PersonId("ben")), Role.EDITOR);
  }
}
