package io.streamboard.model.board;

import io.streamboard.model.id.PersonId;

/** Who keeps others from changing a widget, and why; the reason may be empty. */
public record Lock(PersonId person, String reason) {}
