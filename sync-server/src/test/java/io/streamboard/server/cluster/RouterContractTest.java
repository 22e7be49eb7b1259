package io.streamboard.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Event;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.server.testing.Signals;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each node works on some partitions, and clients go where their boards are. */
final class RouterContractTest extends DeliveryContract {
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final Pattern WORKS = Pattern.compile("placement-here");
  private static final Pattern LOST = Pattern.compile("placement-gone");

  RouterContractTest() {
    super("router");
  }

  /** Whose board is not at the node where they began has another way to it, which is not turned. */
  @Override
  void awaitReturns(Crowds crowds, int times) {}

  @Test
  @DisplayName("P1 P2 P3 P4 P5 MOV2 MOV3: boards go on where nodes come, end or stand still")
  void boardsGoWhereNodesWorkOnThem() {
    try (BoardsEverywhere boards = new BoardsEverywhere(site().at(0, site().people().ana()));
        Crowds crowds = Crowds.of(1, site()::peopleFrom, 7, 1)) {
      crowds.work();
      crowds.goOnFor(30);
      ServerProcess fourth = site().nodes().add(ServerClasses.program());
      Await.that("boards at the fourth node", MOST, () -> fourth.printed(WORKS).isPresent());
      boards.write();
      site().nodes().remove(fourth);
      boards.write();
      ServerProcess second = site().nodes().node(1);
      Signals.STOP.to(second.pid());
      try {
        System.out.println("router: a node stood still, boards again after " + boards.write());
      } finally {
        Signals.CONT.to(second.pid());
      }
      Await.that("who stood still to see it", MOST, () -> second.printed(LOST).isPresent());
      boards.write();
      crowds.goOnFor(30);
      assertThat(crowds.converge()).allSatisfy(end -> assertThat(end).isGreaterThan(60));
      assertThat(crowds.violations(site().log())).isEmpty();
      assertThat(boards.violations(site().log())).isEmpty();
      assertThat(boards.history().all(Event.Heard.class))
          .extracting(Event.Heard::message)
          .hasAtLeastOneElementOfType(ServerMessage.Moved.class)
          .hasAtLeastOneElementOfType(ServerMessage.Resumed.class);
    }
  }
}
