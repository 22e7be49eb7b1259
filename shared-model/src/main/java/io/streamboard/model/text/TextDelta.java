package io.streamboard.model.text;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;

/**
 * One edit of a plain text: keeps, inserts and deletes, from the start of the text. Positions and
 * lengths are Unicode code points. What follows the last component is kept. Canonical: no empty
 * component, no two neighbours of one kind, an insert before a delete, no trailing keep. The
 * canonical form is made by {@link #of}.
 */
public record TextDelta(List<Component> components) {
  public TextDelta {
    components = List.copyOf(components);
    Require.count("delta", components, 0, Limits.DELTA_COMPONENTS);
  }

  /** A step of an edit. */
  public sealed interface Component {
    /** How many code points it keeps, inserts or deletes. */
    int length();

    private static void requirePoints(String what, int points) {
      Require.that(points >= 1 && points <= Limits.TEXT_POINTS, what, "1 to " + Limits.TEXT_POINTS);
    }

    record Keep(int points) implements Component {
      public Keep {
        requirePoints("keep", points);
      }

      @Override
      public int length() {
        return points;
      }
    }

    record Insert(String text) implements Component {
      public Insert {
        Require.text("insert", text, Limits.TEXT_POINTS);
        Require.that(!text.isEmpty(), "insert", "not empty");
      }

      @Override
      public int length() {
        return text.codePointCount(0, text.length());
      }
    }

    record Delete(int points) implements Component {
      public Delete {
        requirePoints("delete", points);
      }

      @Override
      public int length() {
        return points;
      }
    }
  }

  /** The canonical delta with these steps. */
  public static TextDelta of(List<Component> components) {
    DeltaBuilder built = new DeltaBuilder();
    components.forEach(built::add);
    return built.delta();
  }

  /** The smallest edit (common prefix and suffix kept) that makes {@code to} of {@code from}. */
  public static TextDelta between(String from, String to) {
    int[] old = from.codePoints().toArray();
    int[] now = to.codePoints().toArray();
    int most = Math.min(old.length, now.length);
    int prefix = 0;
    while (prefix < most && old[prefix] == now[prefix]) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < most - prefix && old[old.length - 1 - suffix] == now[now.length - 1 - suffix]) {
      suffix++;
    }
    DeltaBuilder built = new DeltaBuilder();
    built.keep(prefix);
    built.insert(new String(now, prefix, now.length - suffix - prefix));
    built.delete(old.length - suffix - prefix);
    return built.delta();
  }

  /**
   * The edited text; throws {@link io.streamboard.model.limit.InvalidValueException} when the delta
   * is longer than the text.
   */
  public String apply(String text) {
    StringBuilder edited = new StringBuilder(text.length());
    int at = 0;
    for (Component component : components) {
      switch (component) {
        case Component.Keep keep -> {
          int to = skip(text, at, keep.points());
          edited.append(text, at, to);
          at = to;
        }
        case Component.Insert insert -> edited.append(insert.text());
        case Component.Delete delete -> at = skip(text, at, delete.points());
      }
    }
    return edited.append(text, at, text.length()).toString();
  }

  /** This edit and then the other, as one. */
  public TextDelta then(TextDelta next) {
    return DeltaMath.composed(this, next);
  }

  /** What turns the edited text back; {@code before} is the text this delta was made on. */
  public TextDelta inverse(String before) {
    DeltaBuilder built = new DeltaBuilder();
    int at = 0;
    for (Component component : components) {
      switch (component) {
        case Component.Keep keep -> {
          at = skip(before, at, keep.points());
          built.keep(keep.points());
        }
        case Component.Insert insert -> built.delete(insert.length());
        case Component.Delete delete -> {
          int to = skip(before, at, delete.points());
          built.insert(before.substring(at, to));
          at = to;
        }
      }
    }
    return built.delta();
  }

  /**
   * This edit, made on the same text as {@code earlier}, as it must be after {@code earlier} was
   * applied. At one place the earlier one's insert stands first (left).
   */
  public TextDelta after(TextDelta earlier) {
    return DeltaMath.carried(this, earlier, false);
  }

  /**
   * This edit, earlier in the log, as it must be on a text to which the concurrent {@code later}
   * was applied already.
   */
  public TextDelta before(TextDelta later) {
    return DeltaMath.carried(this, later, true);
  }

  public boolean isEmpty() {
    return components.isEmpty();
  }

  /** The index behind so many code points from an index on. */
  private static int skip(String text, int from, int points) {
    try {
      return text.offsetByCodePoints(from, points);
    } catch (IndexOutOfBoundsException beyondTheEnd) {
      throw new InvalidValueException("delta", "not longer than the text it edits");
    }
  }
}
