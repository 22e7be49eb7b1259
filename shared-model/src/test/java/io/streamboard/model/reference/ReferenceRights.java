package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.operation.VoidReason;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is what on the board, and may do what with a widget (protocol.md, Rights). */
final class ReferenceRights {
  private final ReferenceBoard board;

  ReferenceRights(ReferenceBoard board) {
    this.board = board;
  }

  /** Of several roles the strongest counts. */
  Optional<Role> role(Caller caller) {
    Optional<Role> strongest = Optional.ofNullable(board.roles.get(person(caller)));
    for (GroupId group : caller.groups()) {
      Optional<Role> other = Optional.ofNullable(board.roles.get(new Principal.Group(group)));
      strongest = stronger(strongest, other);
    }
    return strongest;
  }

  boolean owns(Caller caller) {
    return role(caller).equals(Optional.of(Role.OWNER));
  }

  boolean hasAtLeast(Caller caller, Role least) {
    return role(caller).filter(role -> role.compareTo(least) >= 0).isPresent();
  }

  WidgetLevel level(Caller caller, ReferenceWidget widget) {
    return level(caller, role(caller), widget);
  }

  /** By its own grants, else by those of what holds it, the nearest first, else the role. */
  WidgetLevel level(Caller caller, Optional<Role> role, ReferenceWidget widget) {
    if (role.equals(Optional.of(Role.OWNER))) {
      return WidgetLevel.MANAGE;
    }
    return Stream.concat(Stream.of(widget), board.above(widget).stream())
        .flatMap(one -> granted(caller, role, one).stream())
        .findFirst()
        .or(() -> role.map(Role::level))
        .orElse(WidgetLevel.HIDDEN);
  }

  /** The grant to the person, else the strongest to a group, else to everyone. */
  private static Optional<WidgetLevel> granted(
      Caller caller, Optional<Role> role, ReferenceWidget widget) {
    Optional<WidgetLevel> granted = granted(widget, person(caller));
    if (granted.isEmpty()) {
      for (GroupId group : caller.groups()) {
        granted = stronger(granted, granted(widget, new Principal.Group(group)));
      }
    }
    if (granted.isEmpty() && role.isPresent()) {
      granted = granted(widget, new Principal.Everyone());
    }
    return granted;
  }

  /** Whoever has a role, or is a guest: sees at least one widget. */
  boolean seesBoard(Caller caller) {
    return role(caller).isPresent()
        || board.widgets.values().stream()
            .anyMatch(widget -> widget.live() && sees(caller, widget));
  }

  boolean sees(Caller caller, ReferenceWidget widget) {
    return level(caller, widget) != WidgetLevel.HIDDEN;
  }

  /** What is not visible is not found; then not allowed; then locked. */
  Optional<VoidReason> refusesChange(Caller caller, Optional<ReferenceWidget> widget) {
    return refusesBelow(
            caller, widget, widget.map(some -> toChange(caller, some)).orElse(WidgetLevel.EDIT))
        .or(() -> refusesLocked(caller, widget.orElseThrow()));
  }

  /** Who began a thread needs no more than to comment. */
  private static WidgetLevel toChange(Caller caller, ReferenceWidget widget) {
    return widget.isThread() && widget.author.equals(caller.person())
        ? WidgetLevel.COMMENT
        : WidgetLevel.EDIT;
  }

  Optional<VoidReason> refusesBelow(
      Caller caller, Optional<ReferenceWidget> widget, WidgetLevel least) {
    if (widget.filter(some -> sees(caller, some)).isEmpty()) {
      return Optional.of(VoidReason.NOT_FOUND);
    }
    return level(caller, widget.orElseThrow()).compareTo(least) < 0
        ? Optional.of(VoidReason.NOT_ALLOWED)
        : Optional.empty();
  }

  Optional<VoidReason> refusesLocked(Caller caller, ReferenceWidget widget) {
    boolean byAnother =
        widget.lock.filter(lock -> !lock.person().equals(caller.person())).isPresent();
    return byAnother && !owns(caller) ? Optional.of(VoidReason.LOCKED) : Optional.empty();
  }

  /** For an operation on the board itself. */
  Optional<VoidReason> refusesWithoutRole(Caller caller, Role least) {
    if (!seesBoard(caller)) {
      return Optional.of(VoidReason.NOT_FOUND);
    }
    return hasAtLeast(caller, least) ? Optional.empty() : Optional.of(VoidReason.NOT_ALLOWED);
  }

  private static <T extends Comparable<? super T>> Optional<T> stronger(
      Optional<T> one, Optional<T> other) {
    boolean second = one.isEmpty() || (other.isPresent() && other.get().compareTo(one.get()) > 0);
    return second ? other : one;
  }

  private static Optional<WidgetLevel> granted(ReferenceWidget widget, Principal principal) {
    return widget.grants.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(widget.grants.get(principal));
  }

  private static Principal person(Caller caller) {
    return new Principal.Person(caller.person());
  }
}
