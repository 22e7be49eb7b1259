package io.streamboard.server.directory;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Answer.BoardEntry;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ReplicaListener;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.pcollections.PMap;

/**
 * The boards of this deployment and their grants, derived from folded records. {@link #folded} and
 * {@link #restore} are called on the board's worker or before anything follows, {@link #learn} for
 * boards that no worker folds; everything else on any thread.
 */
public final class Directory implements ReplicaListener {

  private final ConcurrentMap<BoardId, DirectoryEntry> entries = new ConcurrentHashMap<>();
  private final ConcurrentMap<Principal, Set<BoardId>> byPrincipal = new ConcurrentHashMap<>();
  private final Set<BoardId> derived = ConcurrentHashMap.newKeySet();
  private final List<DirectoryListener> listeners = new CopyOnWriteArrayList<>();

  public void listen(DirectoryListener listener) {
    listeners.add(listener);
  }

  /**
   * Takes over what the record changed; cheap when it changed neither title nor life nor rights.
   */
  @Override
  public void folded(BoardUpdate update) {
    BoardState after = update.folded().after();
    Optional<DirectoryEntry> before = entry(after.board());
    if (before.filter(known -> known.revision() >= after.revision()).isPresent()) {
      return;
    }
    DirectoryEntry now = derive(before, update);
    if (before.filter(now::sameAs).isEmpty()) {
      put(before, now);
      listeners.forEach(listener -> listener.changed(before, now, update));
    }
  }

  /** The entries stay; the next record of such a board finds them old. */
  @Override
  public void given(int worker, Predicate<BoardId> boards) {
    derived.removeIf(boards);
  }

  /** Puts in an entry that was kept; ignored when a newer one is known. Tells no listener. */
  public void restore(DirectoryEntry kept) {
    Optional<DirectoryEntry> before = entry(kept.board());
    if (before.filter(known -> known.revision() >= kept.revision()).isEmpty()) {
      put(before, kept);
    }
  }

  /**
   * Puts in what another node derived, unless as new an entry is known, and tells the listeners.
   * Called by one thread.
   */
  public void learn(DirectoryEntry told) {
    Optional<DirectoryEntry> before = entry(told.board());
    if (before.filter(known -> known.revision() >= told.revision()).isEmpty()) {
      put(before, told);
      listeners.forEach(listener -> listener.learned(told));
    }
  }

  public Optional<DirectoryEntry> entry(BoardId board) {
    return Optional.ofNullable(entries.get(board));
  }

  public Collection<DirectoryEntry> all() {
    return List.copyOf(entries.values());
  }

  /** The boards that the caller can open, by title. */
  public List<BoardEntry> boardsOf(Caller caller) {
    Set<BoardId> candidates = new HashSet<>(naming(new Principal.Person(caller.person())));
    caller.groups().forEach(group -> candidates.addAll(naming(new Principal.Group(group))));
    return candidates.stream()
        .flatMap(board -> entry(board).stream())
        .flatMap(entry -> entry.listedFor(caller).stream())
        .sorted(Comparator.comparing(BoardEntry::title).thenComparing(BoardEntry::board))
        .toList();
  }

  /** The boards on which a grant names the principal. */
  public Set<BoardId> naming(Principal principal) {
    return Set.copyOf(byPrincipal.getOrDefault(principal, Set.of()));
  }

  private void put(Optional<DirectoryEntry> before, DirectoryEntry now) {
    entries.put(now.board(), now);
    Set<Principal> named = now.principals();
    named.forEach(principal -> boards(principal).add(now.board()));
    before.stream()
        .flatMap(old -> old.principals().stream())
        .filter(principal -> !named.contains(principal))
        .forEach(principal -> boards(principal).remove(now.board()));
  }

  private Set<BoardId> boards(Principal principal) {
    return byPrincipal.computeIfAbsent(principal, fresh -> ConcurrentHashMap.newKeySet());
  }

  /**
   * The entry after the record: the first of a board in this process looks at all widgets, as a
   * kept entry may be old.
   */
  private DirectoryEntry derive(Optional<DirectoryEntry> before, BoardUpdate update) {
    BoardState state = update.folded().after();
    boolean first = derived.add(state.board());
    return before
        .filter(known -> !first && !update.folded().replaces())
        .map(known -> DirectoryEntry.of(state, touched(known.shared(), update, state)))
        .orElseGet(() -> DirectoryEntry.of(state));
  }

  private static PMap<WidgetId, WidgetAccess> touched(
      PMap<WidgetId, WidgetAccess> shared, BoardUpdate update, BoardState state) {
    PMap<WidgetId, WidgetAccess> now = shared;
    for (FoldedOperation operation : update.folded().operations()) {
      for (WidgetId widget : operation.touched()) {
        now =
            DirectoryEntry.with(
                now,
                widget,
                state.live(widget).map(WidgetState::access).orElse(WidgetAccess.INHERITED));
      }
    }
    return now;
  }
}
