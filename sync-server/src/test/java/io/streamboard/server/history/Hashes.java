package io.streamboard.server.history;

import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.BoardView;
import java.util.Optional;

/** The hash under which a client names its view. */
final class Hashes {
  private Hashes() {}

  static Optional<String> of(Optional<BoardView> view) {
    return view.map(StateCodec::hash);
  }
}
