package io.streamboard.server.directory;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Answer.BoardEntry;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * One board in the directory.
 *
 * @param revision of the board that the entry is derived from; an older one never replaces a newer
 *     one
 * @param access the grants on the board
 * @param shared the grants on its live widgets that have any: they decide who is a guest
 */
public record DirectoryEntry(
    BoardId board,
    long revision,
    String title,
    BoardLife life,
    BoardAccess access,
    PMap<WidgetId, WidgetAccess> shared) {

  /** The entry of a board as it is now; looks at all its widgets. */
  public static DirectoryEntry of(BoardState state) {
    PMap<WidgetId, WidgetAccess> shared = HashTreePMap.empty();
    for (WidgetState widget : state.widgets().values()) {
      shared = widget.live() ? with(shared, widget.widget().id(), widget.access()) : shared;
    }
    return of(state, shared);
  }

  static DirectoryEntry of(BoardState state, PMap<WidgetId, WidgetAccess> shared) {
    return new DirectoryEntry(
        state.board(), state.revision(), state.title(), state.life(), state.access(), shared);
  }

  static PMap<WidgetId, WidgetAccess> with(
      PMap<WidgetId, WidgetAccess> shared, WidgetId widget, WidgetAccess access) {
    return access.grants().isEmpty() ? shared.minus(widget) : shared.plus(widget, access);
  }

  /** How the board stands in the caller's list; empty when it does not. */
  public Optional<BoardEntry> listedFor(Caller caller) {
    if (life != BoardLife.OPEN) {
      return Optional.empty();
    }
    Optional<Role> role = AccessPolicy.role(access, caller);
    return role.isPresent() || isGuest(caller)
        ? Optional.of(new BoardEntry(board, title, role))
        : Optional.empty();
  }

  private boolean isGuest(Caller caller) {
    return shared.values().stream()
        .anyMatch(widget -> AccessPolicy.level(access, widget, caller).atLeast(WidgetLevel.VIEW));
  }

  /** Everyone whom a grant of the board or of a widget names. */
  public Set<Principal> principals() {
    Set<Principal> named = new HashSet<>(access.grants().keySet());
    shared.values().forEach(widget -> named.addAll(widget.grants().keySet()));
    return named;
  }

  /** Whether lists made from both are the same but for the revision. */
  public boolean sameAs(DirectoryEntry other) {
    return title.equals(other.title)
        && life == other.life
        && access.equals(other.access)
        && shared.equals(other.shared);
  }
}
