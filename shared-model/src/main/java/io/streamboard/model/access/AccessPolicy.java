package io.streamboard.model.access;

import io.streamboard.model.id.GroupId;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;

/** The one answer to who may do what. Pure; asked by the fold, by views and by requests. */
public final class AccessPolicy {
  private AccessPolicy() {}

  /**
   * The strongest role that the person or a group of it was granted; empty when none (default
   * deny).
   */
  public static Optional<Role> role(BoardAccess board, Caller caller) {
    return strongest(person(board.grants(), caller), board.grants(), caller);
  }

  /** The level on a widget that nothing holds, see {@link WidgetAccess} for the precedence. */
  public static WidgetLevel level(BoardAccess board, WidgetAccess widget, Caller caller) {
    return level(role(board, caller), List.of(widget), caller);
  }

  /**
   * The level on a widget, for whom asks about many and knows the caller's role.
   *
   * @param accesses the rights of the widget, then those of what holds it, the nearest first: the
   *     first that says anything about the caller counts
   */
  public static WidgetLevel level(Optional<Role> role, List<WidgetAccess> accesses, Caller caller) {
    WidgetLevel inherited = role.map(Role::level).orElse(WidgetLevel.HIDDEN);
    if (inherited == WidgetLevel.MANAGE) {
      return inherited;
    }
    for (WidgetAccess access : accesses) {
      Optional<WidgetLevel> level = level(role, access, caller);
      if (level.isPresent()) {
        return level.get();
      }
    }
    return inherited;
  }

  private static Optional<WidgetLevel> level(
      Optional<Role> role, WidgetAccess widget, Caller caller) {
    if (widget.grants().isEmpty()) {
      return Optional.empty();
    }
    return person(widget.grants(), caller)
        .or(() -> strongest(Optional.empty(), widget.grants(), caller))
        .or(() -> role.flatMap(any -> everyone(widget.grants())));
  }

  private static <G> Optional<G> person(PMap<Principal, G> grants, Caller caller) {
    return granted(grants, new Principal.Person(caller.person()));
  }

  private static <G> Optional<G> everyone(PMap<Principal, G> grants) {
    return granted(grants, new Principal.Everyone());
  }

  private static <G> Optional<G> granted(PMap<Principal, G> grants, Principal principal) {
    return Optional.ofNullable(grants.get(principal));
  }

  /**
   * The strongest of one grant and those to the caller's groups. The order of the constants of
   * {@link Role} and {@link WidgetLevel} is their strength.
   */
  private static <G extends Comparable<G>> Optional<G> strongest(
      Optional<G> own, PMap<Principal, G> grants, Caller caller) {
    Optional<G> strongest = own;
    for (GroupId group : caller.groups()) {
      Optional<G> other = granted(grants, new Principal.Group(group));
      boolean stronger =
          other.isPresent() && (strongest.isEmpty() || other.get().compareTo(strongest.get()) > 0);
      strongest = stronger ? other : strongest;
    }
    return strongest;
  }
}
