package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.telemetry.Telemetry;
import io.streamboard.server.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What others are sent when a turn fails, which only a defect or a want of memory brings about: the
 * subscriber that throws is a fake, as no real one does.
 */
final class FailingTurnTest {
  private static final Caller ANA = new Caller(new PersonId("ana"), Set.of(), 0);
  private static final DeliverySettings ONE_EACH_TURN =
      new DeliverySettings(
          8, 4_096, Duration.ZERO, Duration.ofSeconds(60), Duration.ZERO, Duration.ZERO, 1);

  private final List<Throwable> errors = new ArrayList<>();
  private final ManualClock clock = new ManualClock();
  private final Worker worker = new Worker(errors::add, clock::nanos);
  private final WorkerFeeds feeds =
      new WorkerFeeds(
          worker,
          new OnlyAna(),
          new Lease(clock, Lease.LENGTH, 1, () -> true),
          clock,
          ONE_EACH_TURN,
          Telemetry.unread(),
          new Neighbours());
  private final Reader failing = new Reader("failing", true);
  private final Reader reader = new Reader("reader", false);

  @Test
  void theOtherBoardsOfTheWorkerAreSentTheirs() {
    worker.execute(
        () -> {
          open("b1", failing);
          open("b2", reader);
        });
    settle();
    assertThat(errors).hasSize(1);
    assertThat(reader.frames).hasSize(1);
  }

  @Test
  void theNextTurnsOfTheRoundAreHad() {
    worker.execute(
        () -> {
          open("b1", failing);
          open("b1", reader);
        });
    settle();
    assertThat(errors).hasSize(1);
    assertThat(reader.frames).hasSize(1);
  }

  private void open(String board, Reader who) {
    assertThat(feeds.attach(created(new BoardId(board)), who, Optional.empty(), Optional.empty()))
        .isTrue();
  }

  /** Throws when there is no end to it. */
  private void settle() {
    int steps = 0;
    while (worker.step()) {
      steps++;
      assertThat(steps).as("a failing turn is not tried for ever").isLessThan(100);
    }
  }

  private static BoardState created(BoardId board) {
    return BoardFold.fold(
            BoardState.absent(board),
            new LogEntry.Readable(
                new LogRecord(
                    board,
                    new WriterId("writer-a"),
                    1,
                    ANA,
                    0,
                    0,
                    Optional.empty(),
                    List.of(new Operation.BoardCreate("Plans"))),
                "0".repeat(64)))
        .after();
  }

  private static final class OnlyAna implements People {
    @Override
    public Optional<Caller> caller(PersonId person) {
      return Optional.of(ANA);
    }

    @Override
    public String name(PersonId person) {
      return person.value();
    }
  }

  private record Reader(String session, boolean fails, List<Frame> frames) implements Subscriber {
    Reader(String session, boolean fails) {
      this(session, fails, new ArrayList<>());
    }

    @Override
    public PersonId person() {
      return ANA.person();
    }

    @Override
    public boolean ready(BoardId board) {
      return true;
    }

    @Override
    public boolean send(Frame frame) {
      if (fails) {
        throw new IllegalStateException("the planted fault");
      }
      if (frame.kind() == Frame.Kind.CONTENT) {
        frames.add(frame);
      }
      return true;
    }

    @Override
    public void wakeLater(BoardId board) {}

    @Override
    public void purge(BoardId board) {}

    @Override
    public void moved(BoardId board) {}

    @Override
    public void closed(BoardId board) {}

    @Override
    public void settled(BoardId board, List<Settled> settled) {}

    @Override
    public void refused(BoardId board, WriterId writer, long counted, ErrorCode code) {}
  }
}
