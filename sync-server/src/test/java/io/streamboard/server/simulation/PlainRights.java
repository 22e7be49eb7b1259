package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of docs/access.md once more, from the grants alone and without the code that is
 * shipped: one person at one state.
 */
record PlainRights(BoardState state, Caller caller) {

  Optional<Role> role() {
    List<Role> roles = groups(state.access().grants());
    Optional.ofNullable(state.access().grants().get(self())).ifPresent(roles::add);
    return roles.isEmpty() ? Optional.empty() : Optional.of(Collections.max(roles));
  }

  boolean owner() {
    return role().equals(Optional.of(Role.OWNER));
  }

  boolean atLeast(Role least) {
    return role().filter(role -> role.compareTo(least) >= 0).isPresent();
  }

  WidgetLevel level(WidgetState widget) {
    Map<Principal, WidgetLevel> grants = widget.access().grants();
    if (owner()) {
      return WidgetLevel.MANAGE;
    }
    if (grants.containsKey(self())) {
      return grants.get(self());
    }
    List<WidgetLevel> groups = groups(grants);
    if (!groups.isEmpty()) {
      return Collections.max(groups);
    }
    if (role().isEmpty()) {
      return WidgetLevel.HIDDEN;
    }
    return grants.getOrDefault(new Principal.Everyone(), role().get().level());
  }

  boolean sees(WidgetId widget) {
    return state.live(widget).filter(live -> level(live) != WidgetLevel.HIDDEN).isPresent();
  }

  boolean seesBoard() {
    return role().isPresent() || state.widgets().keySet().stream().anyMatch(this::sees);
  }

  Principal self() {
    return new Principal.Person(caller.person());
  }

  private <G> List<G> groups(Map<Principal, G> grants) {
    List<G> found = new ArrayList<>();
    caller
        .groups()
        .forEach(
            group ->
                Optional.ofNullable(grants.get(new Principal.Group(group))).ifPresent(found::add));
    return found;
  }
}
