package io.streamboard.server.delivery;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A board of one worker that nobody can open and no log knows, with one subscriber: what is done to
 * it goes the way of every board, from the fold to a sent frame. Confined to the worker.
 */
final class Probe {

  private static final BoardId BOARD = new BoardId("canary");
  private static final WriterId WRITER = new WriterId("canary");
  private static final Caller AUTHOR = new Caller(new PersonId("canary"), Set.of(), 0);
  private static final String DIGEST = "0".repeat(64);
  private static final DeliverySettings LITTLE =
      new DeliverySettings(8, 4_096, Duration.ZERO, Duration.ZERO);

  private final List<Runnable> underWay = new ArrayList<>();
  private long counter;
  private BoardState state = fold(new Operation.BoardCreate("0")).after();
  private Optional<BoardFeed> feed = Optional.empty();

  /** Changes the board; {@code sent} is called when a frame with the change is sent. */
  BoardFeed folded(Runnable sent) {
    BoardFeed open = feed.orElseGet(this::open);
    Folded folded = fold(new Operation.BoardRename(Long.toString(counter)));
    state = folded.after();
    open.folded(folded);
    underWay.add(sent);
    return open;
  }

  private BoardFeed open() {
    BoardFeed opened = new BoardFeed(state, new Alone(), LITTLE, Telemetry.unread());
    opened.attach(new Loopback(), Optional.empty(), Optional.empty());
    // The whole view goes out now: what comes after it are changes.
    opened.begin(Instant.EPOCH, false);
    opened.goOn();
    feed = Optional.of(opened);
    return opened;
  }

  private Folded fold(Operation operation) {
    counter++;
    BoardState before = counter == 1 ? BoardState.absent(BOARD) : state;
    return BoardFold.fold(
        before,
        new LogEntry.Readable(
            new LogRecord(
                BOARD, WRITER, counter, AUTHOR, 0, 0, Optional.empty(), List.of(operation)),
            DIGEST));
  }

  private record Alone() implements People {
    @Override
    public Optional<Caller> caller(PersonId person) {
      return Optional.of(AUTHOR);
    }

    @Override
    public String name(PersonId person) {
      return person.value();
    }
  }

  /** Reads at once, and says so. */
  private final class Loopback implements Subscriber {
    @Override
    public String session() {
      return "canary";
    }

    @Override
    public PersonId person() {
      return AUTHOR.person();
    }

    @Override
    public boolean ready(BoardId board) {
      return true;
    }

    @Override
    public void wakeLater(BoardId board) {}

    @Override
    public boolean send(Frame frame) {
      if (frame.kind() == Frame.Kind.CONTENT) {
        List<Runnable> sent = List.copyOf(underWay);
        underWay.clear();
        sent.forEach(Runnable::run);
      }
      return true;
    }

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
