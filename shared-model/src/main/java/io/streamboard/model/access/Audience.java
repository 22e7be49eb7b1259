package io.streamboard.model.access;

import io.streamboard.model.id.WidgetId;
import java.util.Map;
import java.util.Optional;

/**
 * All persons to whom a board looks the same. Equal audiences get the same bytes: a change is
 * encoded once for each audience and not once for each session.
 *
 * @param role the role on the board; empty for a guest who was only granted single widgets
 * @param exceptions the level on each live widget where grants on the widget make it another than
 *     the role's (for a guest: than hidden); all other widgets have the role's. Never contains an
 *     entry for an owner. So two audiences are equal exactly when every live widget has the same
 *     level for both.
 */
public record Audience(Optional<Role> role, Map<WidgetId, WidgetLevel> exceptions) {
  /** Sees nothing: the board does not exist for it. */
  public static final Audience NOBODY = new Audience(Optional.empty(), Map.of());

  public Audience {
    exceptions = Map.copyOf(exceptions);
  }

  public WidgetLevel level(WidgetId widget) {
    WidgetLevel exception = exceptions.get(widget);
    return exception != null ? exception : role.map(Role::level).orElse(WidgetLevel.HIDDEN);
  }

  public boolean sees(WidgetId widget) {
    return level(widget).atLeast(WidgetLevel.VIEW);
  }

  /** Whether the board may be opened at all. */
  public boolean seesBoard() {
    return role.isPresent()
        || exceptions.values().stream().anyMatch(level -> level.atLeast(WidgetLevel.VIEW));
  }
}
