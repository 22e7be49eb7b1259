package io.streamboard.server.session;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * The records of one board that were handed to the log and have not come back yet, and the board as
 * it will be when they have. Confined to the board's worker.
 */
final class Flights {

  private final ArrayDeque<Flight> flights = new ArrayDeque<>();
  private BoardState confirmed;
  private Optional<BoardState> expected = Optional.empty();

  Flights(BoardState confirmed) {
    this.confirmed = confirmed;
  }

  /** The board as folded. */
  BoardState confirmed() {
    return confirmed;
  }

  /** The board with everything under way. */
  BoardState expected() {
    BoardState now = expected.orElseGet(this::foldAll);
    expected = Optional.of(now);
    return now;
  }

  boolean none() {
    return flights.isEmpty();
  }

  /** How many operations of the writer are under way. */
  int operationsOf(WriterId writer) {
    return flights.stream()
        .filter(flight -> flight.content().writer().equals(writer))
        .mapToInt(flight -> flight.content().operations().size())
        .sum();
  }

  /**
   * One more is under way.
   *
   * @param after the board with it and everything before it
   */
  void add(Flight flight, BoardState after) {
    expected = Optional.of(after);
    flights.add(flight);
  }

  /** The log did not take it; false when it has come back all the same. */
  boolean failed(Flight flight) {
    boolean was = flights.remove(flight);
    if (was) {
      expected = Optional.empty();
    }
    return was;
  }

  /**
   * A record of the board was folded: where it is not the one to come next, all is as new. Returns
   * those that have come back by it, or by a record of other content under the same id.
   */
  List<Flight> folded(Folded folded) {
    confirmed = folded.after();
    Optional<Flight> next =
        Optional.ofNullable(flights.peek()).filter(first -> holds(folded, first));
    if (next.isPresent()) {
      flights.remove();
      expected = flights.isEmpty() ? Optional.empty() : expected;
      return List.of(next.get());
    }
    List<Flight> back = flights.stream().filter(flight -> holds(folded, flight)).toList();
    flights.removeIf(flight -> holds(folded, flight));
    expected = Optional.empty();
    return back;
  }

  /** What is in the new state has come back. */
  void replaced(BoardState now) {
    confirmed = now;
    flights.removeIf(flight -> known(now, flight.content()));
    expected = Optional.empty();
  }

  private static boolean known(BoardState now, LogRecord content) {
    WriterState writer = now.writers().get(content.writer());
    return writer != null && writer.counter() >= content.counter();
  }

  private BoardState foldAll() {
    BoardState state = confirmed;
    for (Flight flight : flights) {
      state =
          BoardFold.fold(state, new LogEntry.Readable(flight.content(), Precheck.NO_DIGEST))
              .after();
    }
    return state;
  }

  private static boolean holds(Folded folded, Flight flight) {
    Optional<OperationId> first =
        folded.operations().stream().findFirst().flatMap(FoldedOperation::id);
    return first.equals(
        Optional.of(new OperationId(flight.content().writer(), flight.content().counter())));
  }
}
