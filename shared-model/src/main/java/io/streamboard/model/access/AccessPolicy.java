package io.streamboard.model.access;

import io.streamboard.model.id.GroupId;
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

  /** The level on one widget, see {@link WidgetAccess} for the precedence. */
  public static WidgetLevel level(BoardAccess board, WidgetAccess widget, Caller caller) {
    return level(role(board, caller), widget, caller);
  }

  /**
   * As {@link #level(BoardAccess, WidgetAccess, Caller)}, for whom asks about many widgets and
   * knows the caller's role.
   */
  public static WidgetLevel level(Optional<Role> role, WidgetAccess widget, Caller caller) {
    WidgetLevel inherited = role.map(Role::level).orElse(WidgetLevel.HIDDEN);
    if (widget.grants().isEmpty() || inherited == WidgetLevel.MANAGE) {
      return inherited;
    }
    return person(widget.grants(), caller)
        .or(() -> strongest(Optional.empty(), widget.grants(), caller))
        .or(() -> role.flatMap(any -> everyone(widget.grants())))
        .orElse(inherited);
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
