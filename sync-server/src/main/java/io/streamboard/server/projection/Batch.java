package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.replica.SetAside;
import java.util.Map;
import java.util.Optional;

/**
 * What one transaction stores.
 *
 * @param marks boards to be set aside, or with an empty value not any more
 * @param positions none where more of the same round follows
 */
record Batch(
    Map<BoardId, DirtyBoard> boards,
    Map<BoardId, Optional<SetAside>> marks,
    Map<Integer, Long> positions) {}
