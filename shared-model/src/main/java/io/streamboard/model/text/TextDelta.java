package io.streamboard.model.text;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;

/**
 * One edit of a plain text: keeps, inserts and deletes, from the start of the text. Positions and lengths are Unicode code points. What
 * follows the last component is kept. Canonical: no empty component, no two neighbours of one kind, an insert before a delete, no
 * trailing keep. The canonical form is made by {@link #of}.
 */
public record TextDelta(List<Component> components) {
  public TextDelta {
    components = List.copyOf(components);
    Require.count("delta", components, 0, Limits.DELTA_COMPONENTS);
  }

  /** A step of an edit. */
  public sealed interface Component {
    record Keep(int points) implements Component {
      public Keep {
        Require.that(points >= 1 && points <= Limits.TEXT_POINTS, "keep", "1 to " + Limits.TEXT_POINTS);
      }
    }

    record Insert(String text) implements Component {
      public Insert {
        Require.text("insert", text, Limits.TEXT_POINTS);
        Require.that(!text.isEmpty(), "insert", "not empty");
      }
    }

    record Delete(int points) implements Component {
      public Delete {
        Require.that(points >= 1 && points <= Limits.TEXT_POINTS, "delete", "1 to " + Limits.TEXT_POINTS);
      }
    }
  }

  /** The canonical delta with these steps. */
  public static TextDelta of(List<Component> components) {
    throw new UnsupportedOperationException();
  }

  /** The smallest edit (common prefix and suffix kept) that makes {@code to} of {@code from}. */
  public static TextDelta between(String from, String to) {
    throw new UnsupportedOperationException();
  }

  /** The edited text; throws {@link io.streamboard.model.limit.InvalidValueException} when the delta is longer than the text. */
  public String apply(String text) {
    throw new UnsupportedOperationException();
  }

  /** This edit and then the other, as one. */
  public TextDelta then(TextDelta next) {
    throw new UnsupportedOperationException();
  }

  /** What turns the edited text back; {@code before} is the text this delta was made on. */
  public TextDelta inverse(String before) {
    throw new UnsupportedOperationException();
  }

  /**
   * This edit, made on the same text as {@code earlier}, as it must be after {@code earlier} was applied. At one place the earlier one's
   * insert stands first (left).
   */
  public TextDelta after(TextDelta earlier) {
    throw new UnsupportedOperationException();
  }

  /** This edit, earlier in the log, as it must be on a text to which the concurrent {@code later} was applied already. */
  public TextDelta before(TextDelta later) {
    throw new UnsupportedOperationException();
  }

  public boolean isEmpty() {
    return components.isEmpty();
  }
}
