package io.streamboard.model.json;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Principals, roles and levels, and grants as an object of principals. */
final class AccessJson {
  static final Names<Role> ROLES = Names.of("role", Role.values());
  static final Names<WidgetLevel> LEVELS = Names.of("level", WidgetLevel.values());

  private AccessJson() {}

  static Principal principal(Members in) {
    return Principal.parse(in.string("principal"));
  }

  static Role role(Members in) {
    return ROLES.parse(in.string("role"));
  }

  static Optional<Role> optionalRole(Members in) {
    return in.optionalString("role").map(ROLES::parse);
  }

  static WidgetLevel level(Members in) {
    return LEVELS.parse(in.string("level"));
  }

  static <E extends Enum<E>> void writeGrants(
      Output out, Map<Principal, E> grants, Names<E> names) {
    Map<String, String> sorted = new TreeMap<>();
    grants.forEach((principal, granted) -> sorted.put(principal.text(), names.of(granted)));
    out.object("access");
    sorted.forEach(out::put);
    out.end();
  }

  static <E extends Enum<E>> PMap<Principal, E> readGrants(Members in, Names<E> names) {
    Members access = in.members("access");
    PMap<Principal, E> grants = HashTreePMap.empty();
    for (String principal : access.names()) {
      grants = grants.plus(Principal.parse(principal), names.parse(access.string(principal)));
    }
    return grants;
  }
}
