package io.streamboard.desktop.board.talk;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;

/** Somebody asked for my attention in a comment. */
public record Mentioned(WidgetId thread, PersonId author, String text) {}
