package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
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
    if (owner()) {
      return WidgetLevel.MANAGE;
    }
    for (Optional<WidgetState> one = Optional.of(widget); one.isPresent(); ) {
      Optional<WidgetLevel> granted = granted(one.get().access().grants());
      if (granted.isPresent()) {
        return granted.get();
      }
      one = Relations.holder(state, one.get());
    }
    return role.isEmpty() ? WidgetLevel.HIDDEN : role.get().level();
  }

  private Optional<WidgetLevel> granted(Map<Principal, WidgetLevel> grants) {
    if (grants.isEmpty()) {
      return Optional.empty();
    }
    WidgetLevel own = grants.get(self);
    if (own != null) {
      return Optional.of(own);
    }
    List<WidgetLevel> ofGroups = groups(grants);
    if (!ofGroups.isEmpty()) {
      return Optional.of(Collections.max(ofGroups));
    }
    return role.isEmpty() ? Optional.empty() : Optional.ofNullable(grants.get(EVERYONE));
  }

  /** The widget as it is in the view: it names nothing that is not. */
  Widget shown(WidgetState widget) {
    Widget whole = widget.widget();
    Widget held = whole.withHolder(whole.holder().filter(this::sees));
    return whole.kind() instanceof WidgetKind.Connector(End from, End to)
        ? held.withKind(new WidgetKind.Connector(shown(from), shown(to)))
        : held;
  }

  private End shown(End end) {
    return new End(end.at(), end.anchor().filter(anchor -> sees(anchor.widget())));
  }

  private boolean sees(WidgetId id) {
    return Optional.ofNullable(state.widgets().get(id))
        .filter(found -> levelNow(found) != WidgetLevel.HIDDEN)
        .isPresent();
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
