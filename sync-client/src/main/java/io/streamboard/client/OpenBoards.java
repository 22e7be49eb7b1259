package io.streamboard.client;

import io.streamboard.client.board.BoardCreation;
import io.streamboard.client.board.BoardSync;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ServerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The boards that a client has open and those that it makes, until they are finished: what the
 * server says of a board goes to it. All calls come from one thread.
 */
final class OpenBoards {
  private final Map<BoardId, BoardSync> boards = new LinkedHashMap<>();
  private final Map<BoardId, BoardCreation> creations = new LinkedHashMap<>();

  void add(BoardSync board) {
    boards.put(board.board(), board);
  }

  void add(BoardId board, BoardCreation creation) {
    creations.put(board, creation);
  }

  Optional<BoardSync> of(BoardId board) {
    return Optional.ofNullable(boards.get(board));
  }

  /** Whether it is open or being made. */
  boolean has(BoardId board) {
    return boards.containsKey(board) || creations.containsKey(board);
  }

  /** There is a connection for these boards; what is being made is sent again wherever it goes. */
  void online(Predicate<BoardId> which, String session) {
    those(which).forEach(board -> board.online(session));
    creations.values().forEach(BoardCreation::send);
  }

  /** There is a connection for this board alone. */
  void online(BoardId board, String session) {
    of(board).ifPresent(sync -> sync.online(session));
    Optional.ofNullable(creations.get(board)).ifPresent(BoardCreation::send);
  }

  void offline(Predicate<BoardId> which) {
    those(which).forEach(BoardSync::offline);
  }

  void received(BoardId board, ServerMessage message) {
    of(board).ifPresent(sync -> sync.received(message));
    Optional.ofNullable(creations.get(board)).ifPresent(creation -> creation.received(message));
  }

  /** Whether the refusal was meant for one of them. */
  boolean failed(ServerMessage.Failure failure) {
    return those(_ -> true).anyMatch(board -> board.failed(failure));
  }

  /** Something that could not be read may have been about any of these. */
  void unreadable(Predicate<BoardId> which) {
    those(which).forEach(BoardSync::unreadable);
  }

  /** Does what is due. */
  void tick() {
    those(_ -> true).forEach(BoardSync::tick);
    creations.values().forEach(BoardCreation::tick);
  }

  /** When {@link #tick} is due next, in milliseconds of the clock. */
  OptionalLong nextWake() {
    return Stream.concat(
            boards.values().stream().map(BoardSync::nextWake),
            creations.values().stream().map(BoardCreation::nextWake))
        .flatMapToLong(OptionalLong::stream)
        .min();
  }

  /** Forgets what is finished. */
  void tidy() {
    boards.values().removeIf(BoardSync::finished);
    creations.values().removeIf(creation -> creation.made().isDone());
  }

  /** There will be no connection any more. */
  void abandonCreations() {
    creations.values().forEach(BoardCreation::abandon);
    creations.clear();
  }

  /** As they are now: whoever hears of something may open another one. */
  private Stream<BoardSync> those(Predicate<BoardId> which) {
    return List.copyOf(boards.values()).stream().filter(board -> which.test(board.board()));
  }
}
