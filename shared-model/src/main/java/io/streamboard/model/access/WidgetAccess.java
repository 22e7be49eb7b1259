package io.streamboard.model.access;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The grants on one widget. They narrow or widen what the role gives: a grant to the person beats
 * grants to its groups (the strongest of these counts), which beat the grant to everyone, which
 * beats the role. Owners are not touched by any.
 */
public record WidgetAccess(PMap<Principal, WidgetLevel> grants) {
  public static final WidgetAccess INHERITED = new WidgetAccess(HashTreePMap.empty());
}
