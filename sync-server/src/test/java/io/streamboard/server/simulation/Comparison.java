package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.BoardView;

/** Holds the views of clients against those of the log, and says in what they differ. */
final class Comparison {

  /** Of so many comparisons one is by hash too. */
  private static final long HASH_EVERY = 8;

  private long compared;

  void same(SteppedClient client, String which, BoardView seen, BoardView expected) {
    compared++;
    boolean hashes = compared % HASH_EVERY == 0;
    if (seen.equals(expected)
        && (!hashes || StateCodec.hash(seen).equals(StateCodec.hash(expected)))) {
      return;
    }
    String where = client.person() + ", " + which + ", " + client.board().position();
    assertThat(seen.title()).as(where).isEqualTo(expected.title());
    assertThat(seen.role()).as(where).isEqualTo(expected.role());
    assertThat(seen.widgets().keySet()).as(where).isEqualTo(expected.widgets().keySet());
    expected
        .widgets()
        .forEach((id, widget) -> assertThat(seen.widgets().get(id)).as(where).isEqualTo(widget));
    throw new AssertionError(where + ": hashes differ although the views are equal");
  }
}
