package io.streamboard.model.access;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The grants on the board as a whole. Default deny: who is not named, in person or by group, has no
 * role.
 *
 * @param grants never names {@link Principal.Everyone}
 */
public record BoardAccess(PMap<Principal, Role> grants) {
  public static final BoardAccess NONE = new BoardAccess(HashTreePMap.empty());
}
