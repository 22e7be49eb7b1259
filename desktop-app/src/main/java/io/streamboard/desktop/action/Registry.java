package io.streamboard.desktop.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All actions of what the window shows now, in the order in which they are listed. No id and no
 * shortcut is there twice: that is a programming error and throws.
 */
public final class Registry {

  public static final Registry EMPTY = new Registry(List.of());

  private final Map<String, Action> actions = new LinkedHashMap<>();

  public Registry(Collection<Action> all) {
    Set<Shortcut> taken = new HashSet<>();
    all.stream().sorted(Comparator.comparing(Action::category)).forEach(each -> add(each, taken));
  }

  private void add(Action action, Set<Shortcut> taken) {
    boolean twice = actions.put(action.id(), action) != null;
    for (Shortcut shortcut : action.shortcuts()) {
      twice |= !taken.add(shortcut);
    }
    if (twice) {
      throw new IllegalStateException("an id or a shortcut is there twice: " + action.id());
    }
  }

  public List<Action> all() {
    return List.copyOf(actions.values());
  }

  /** Throws {@link IllegalStateException} when there is no such action. */
  public Action get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no action " + id));
  }

  public Optional<Action> find(String id) {
    return Optional.ofNullable(actions.get(id));
  }

  public List<Action> in(Place place) {
    return actions.values().stream().filter(action -> action.places().contains(place)).toList();
  }

  /** The actions that a text means, the likeliest first; all of them for a blank one. */
  public List<Action> search(String text) {
    return Search.of(text).among(actions.values());
  }
}
