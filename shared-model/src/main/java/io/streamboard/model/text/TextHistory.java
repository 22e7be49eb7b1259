package io.streamboard.model.text;

import java.util.List;
import java.util.Optional;

/**
 * The last edits of one text, oldest first, at most {@link io.streamboard.model.limit.Limits#TEXT_HISTORY}.
 *
 * @param floor the lowest base revision that can still be merged: an edit with an older base is <em>base too old</em>
 */
public record TextHistory(long floor, List<TextEdit> edits) {
  public TextHistory {
    edits = List.copyOf(edits);
  }

  /** A text that has not been edited since the revision that set it. */
  public static TextHistory startingAt(long revision) {
    return new TextHistory(revision, List.of());
  }

  /** The revision of the newest edit, or the floor. An edit's base is a value this method returned. */
  public long revision() {
    return edits.isEmpty() ? floor : edits.getLast().revision();
  }

  /**
   * The delta as it must be applied now: carried over every remembered edit newer than {@code base}. Empty when the base is older than
   * the floor or newer than {@link #revision()}.
   */
  public Optional<TextDelta> merged(long base, TextDelta delta) {
    throw new UnsupportedOperationException();
  }

  /** This history with an edit applied at its end; forgets the oldest beyond the limit. */
  public TextHistory with(TextEdit edit) {
    throw new UnsupportedOperationException();
  }
}
