package io.streamboard.model.text;

import io.streamboard.model.id.WriterId;

/**
 * An applied edit as the state remembers it for merging.
 *
 * @param revision the board revision that applied it; also the new text revision
 * @param delta as applied, that is after merging
 */
public record TextEdit(long revision, WriterId writer, TextDelta delta) {}
