package io.streamboard.server.delivery;

import io.streamboard.model.wire.Position;
import java.util.Optional;

/**
 * Where a session says that it stands.
 *
 * @param view the hash of the view that it says to have there
 */
public record Stand(Position at, Optional<String> view) {}
