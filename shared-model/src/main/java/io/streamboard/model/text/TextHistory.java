package io.streamboard.model.text;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.limit.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last edits of one text, oldest first, at most {@link Limits#TEXT_HISTORY}.
 *
 * @param floor the lowest base revision that can still be merged: an edit with an older base is
 *     <em>base too old</em>
 */
public record TextHistory(long floor, List<TextEdit> edits) {
  public TextHistory {
    edits = List.copyOf(edits);
  }

  /** A text that has not been edited since the revision that set it. */
  public static TextHistory startingAt(long revision) {
    return new TextHistory(revision, List.of());
  }

  /**
   * The revision of the newest edit, or the floor. An edit's base is a value this method returned.
   */
  public long revision() {
    return edits.isEmpty() ? floor : edits.getLast().revision();
  }

  /**
   * The delta as it must be applied now: carried over every remembered edit newer than {@code
   * base}. Empty when the base is older than the floor or newer than {@link #revision()}, or when
   * the carried delta would exceed the limits of a delta: in each case the client makes a new edit
   * on the text of today.
   */
  public Optional<TextDelta> merged(long base, TextDelta delta) {
    if (base < floor || base > revision()) {
      return Optional.empty();
    }
    try {
      return Optional.of(carried(base, delta));
    } catch (InvalidValueException outgrown) {
      return Optional.empty();
    }
  }

  /** This history with an edit applied at its end; forgets the oldest beyond the limit. */
  public TextHistory with(TextEdit edit) {
    List<TextEdit> longer = new ArrayList<>(edits);
    longer.add(edit);
    if (longer.size() <= Limits.TEXT_HISTORY) {
      return new TextHistory(floor, longer);
    }
    TextEdit forgotten = longer.removeFirst();
    return new TextHistory(forgotten.revision(), longer);
  }

  private TextDelta carried(long base, TextDelta delta) {
    TextDelta carried = delta;
    for (TextEdit edit : edits) {
      if (edit.revision() > base) {
        carried = carried.after(edit.delta());
      }
    }
    return carried;
  }
}
