package io.streamboard.model.view;

import io.streamboard.model.access.Role;
import io.streamboard.model.id.WidgetId;
import java.util.Optional;
import org.pcollections.PMap;

/**
 * All that one audience may see of a board at a revision.
 *
 * @param role empty for a guest who was granted single widgets only
 */
public record BoardView(String title, Optional<Role> role, PMap<WidgetId, WidgetView> widgets) {}
