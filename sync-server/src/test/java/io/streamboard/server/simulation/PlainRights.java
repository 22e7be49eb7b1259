package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of docs/access.md once more, from the grants alone and without the code that is
 * shipped: one person at one state.
 */
final class PlainRights {
  private static final Principal EVERYONE = new Principal.Everyone();

  private final BoardState state;
  private final Caller caller;
  private final Principal self;
  private final List<Principal> groups;
  private final Optional<Role> role;

  PlainRights(BoardState state, Caller caller) {
    this.state = state;
    this.caller = caller;
    self = new Principal.Person(caller.person());
    groups = caller.groups().stream().<Principal>map(Principal.Group::new).toList();
    List<Role> roles = groups(state.access().grants());
    Optional.ofNullable(state.access().grants().get(self)).ifPresent(roles::add);
    role = roles.isEmpty() ? Optional.empty() : Optional.of(Collections.max(roles));
  }

  BoardState state() {
    return state;
  }

  Caller caller() {
    return caller;
  }

  Principal self() {
    return self;
  }

  Optional<Role> role() {
    return role;
  }

  boolean owner() {
    return role.isPresent() && role.get() == Role.OWNER;
  }

  boolean atLeast(Role least) {
    return role.isPresent() && role.get().compareTo(least) >= 0;
  }

  WidgetLevel level(WidgetState widget) {
    Map<Principal, WidgetLevel> grants = widget.access().grants();
    if (owner()) {
      return WidgetLevel.MANAGE;
    }
    WidgetLevel own = grants.get(self);
    if (own != null) {
      return own;
    }
    List<WidgetLevel> ofGroups = groups(grants);
    if (!ofGroups.isEmpty()) {
      return Collections.max(ofGroups);
    }
    return role.isEmpty() ? WidgetLevel.HIDDEN : grants.getOrDefault(EVERYONE, role.get().level());
  }

  /** The level of a widget that is there; hidden is one that was removed. */
  WidgetLevel levelNow(WidgetState widget) {
    return widget.live() ? level(widget) : WidgetLevel.HIDDEN;
  }

  boolean seesBoard() {
    return role.isPresent()
        || state.widgets().values().stream().anyMatch(one -> levelNow(one) != WidgetLevel.HIDDEN);
  }

  private <G> List<G> groups(Map<Principal, G> grants) {
    List<G> found = new ArrayList<>(groups.size());
    for (Principal group : groups) {
      G grant = grants.get(group);
      if (grant != null) {
        found.add(grant);
      }
    }
    return found;
  }
}
