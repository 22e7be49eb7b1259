package io.streamboard.model.view;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.widget.Widget;
import java.util.Optional;

/**
 * A widget as one audience sees it.
 *
 * @param level what the audience may do with it; at least VIEW
 * @param textRevision the base that a text edit made on this view must name
 */
public record WidgetView(
    Widget widget, PersonId author, WidgetLevel level, Optional<Lock> lock, long textRevision) {}
