package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Presence;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** The boards of one session: those it has open, and those it ever had to do with. Thread-safe. */
final class OpenBoards {

  private final ConcurrentMap<BoardId, AtomicReference<Optional<Presence>>> open =
      new ConcurrentHashMap<>();
  private final Set<BoardId> touched = ConcurrentHashMap.newKeySet();

  boolean isOpen(BoardId board) {
    return open.containsKey(board);
  }

  int size() {
    return open.size();
  }

  void open(BoardId board) {
    open.putIfAbsent(board, new AtomicReference<>(Optional.empty()));
    touched.add(board);
  }

  void close(BoardId board) {
    open.remove(board);
  }

  void touch(BoardId board) {
    touched.add(board);
  }

  /** All boards on which something may wait for the session. */
  Set<BoardId> touched() {
    return Set.copyOf(touched);
  }

  /**
   * Keeps the newest presence; true when none was waiting before, so that the caller has to fetch
   * it with {@link #latest}.
   */
  boolean show(BoardId board, Presence presence) {
    AtomicReference<Optional<Presence>> slot = open.get(board);
    return slot != null && slot.getAndSet(Optional.of(presence)).isEmpty();
  }

  /** Takes the newest presence. */
  Optional<Presence> latest(BoardId board) {
    AtomicReference<Optional<Presence>> slot = open.get(board);
    return slot == null ? Optional.empty() : slot.getAndSet(Optional.empty());
  }
}
