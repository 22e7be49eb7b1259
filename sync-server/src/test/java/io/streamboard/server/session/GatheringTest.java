package io.streamboard.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.server.Core;
import io.streamboard.server.delivery.DeliverySettings;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How what people do at about the same time goes into the log together. */
final class GatheringTest {
  private static final BoardId BOARD = new BoardId("b1");

  private final SteppedNode node =
      new SteppedNode(
          new FixedIdentity("ana"),
          new Core.Settings(
              ReplicaSettings.DEFAULT,
              DeliverySettings.DEFAULT,
              SessionSettings.DEFAULT.withGather(Duration.ofMillis(3))));
  private final Peer ana = new Peer(node, "ana", "writer-a");
  private final Peer again = new Peer(node, "ana", "writer-b");

  @Test
  void nothingIsHandedToTheLogSoonAfterSomethingWas() {
    ana.submit(BOARD, new Operation.BoardCreate("Plans"), Peer.add("n1"));
    node.advance(Duration.ofMillis(3));
    submit(ana, 3);
    node.settle();
    long first = node.log.size();

    submit(ana, 4);
    submit(again, 1);
    node.settle();
    assertThat(node.log.size()).as("it is too soon").isEqualTo(first);
    node.advance(Duration.ofMillis(2));
    assertThat(node.log.size()).as("it is still too soon").isEqualTo(first);
    node.advance(Duration.ofMillis(1));
    assertThat(node.log.size()).as("both go together").isEqualTo(first + 2);
  }

  @Test
  void whatComesAfterAQuietTimeDoesNotWait() {
    ana.submit(BOARD, new Operation.BoardCreate("Plans"), Peer.add("n1"));
    node.advance(Duration.ofMillis(3));
    long before = node.log.size();
    submit(ana, 3);
    node.settle();
    assertThat(node.log.size()).isEqualTo(before + 1);
  }

  private static void submit(Peer peer, long counter) {
    peer.session.received(
        MessageCodec.encode(
            new ClientMessage.Submit(
                BOARD, peer.writer(), counter, List.of(Peer.move("n1", 1, 1)), Optional.empty())));
  }
}
