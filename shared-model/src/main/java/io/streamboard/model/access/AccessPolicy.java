package io.streamboard.model.access;

import io.streamboard.model.id.GroupId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pcollections.PMap;

/** The one answer to who may do what. Pure; asked by the fold, by views and by requests. */
public final class AccessPolicy {
  private AccessPolicy() {}

  /**
   * The strongest role that the person or a group of it was granted; empty when none (default
   * deny).
   */
  public static Optional<Role> role(BoardAccess board, Caller caller) {
    if (caller.groups().isEmpty()) {
      return person(board.grants(), caller);
    }
    return strongest(
        Stream.concat(person(board.grants(), caller).stream(), groups(board.grants(), caller)));
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
        .or(() -> strongest(groups(widget.grants(), caller)))
        .or(() -> role.flatMap(any -> everyone(widget.grants())))
        .orElse(inherited);
  }

  private static <G> Optional<G> person(PMap<Principal, G> grants, Caller caller) {
    return Optional.ofNullable(grants.get(new Principal.Person(caller.person())));
  }

  private static <G> Stream<G> groups(PMap<Principal, G> grants, Caller caller) {
    Function<GroupId, Optional<G>> grant =
        group -> Optional.ofNullable(grants.get(new Principal.Group(group)));
    return caller.groups().stream().map(grant).flatMap(Optional::stream);
  }

  private static <G> Optional<G> everyone(PMap<Principal, G> grants) {
    return Optional.ofNullable(grants.get(new Principal.Everyone()));
  }

  /** The order of the constants of {@link Role} and {@link WidgetLevel} is their strength. */
  private static <G extends Comparable<G>> Optional<G> strongest(Stream<G> granted) {
    return granted.max(Comparable::compareTo);
  }
}
