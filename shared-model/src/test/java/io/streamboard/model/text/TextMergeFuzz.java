package io.streamboard.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.generate.Values;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.text.TextDelta.Component;
import io.streamboard.testing.fuzz.BytesAsRandom;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Edits of texts: two concurrent ones give one text in either order, composed ones do what they do
 * one after the other, what is undone is as before, and no surrogate pair is torn apart. Edits of
 * any make fit the text or are refused.
 */
public final class TextMergeFuzz {
  private static final int SEEDS = 40;
  private static final int SEED_BYTES = 96;
  private static final int MOST_POINTS = 24;

  private TextMergeFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Values values = new Values(new BytesAsRandom(bytes));
    String text = values.text(MOST_POINTS);
    TextDelta earlier = values.delta(text);
    TextDelta later = values.delta(text);
    converge(text, earlier, later);
    composeAndUndo(text, earlier, values.delta(earlier.apply(text)));
    applyAny(text, any(values));
    betweenAny(text, new String(chars(bytes)));
  }

  private static void converge(String text, TextDelta earlier, TextDelta later) {
    TextDelta carried = later.after(earlier);
    TextDelta under = earlier.before(later);
    String merged = carried.apply(earlier.apply(text));
    assertThat(under.apply(later.apply(text))).isEqualTo(merged);
    assertWellFormed(merged);
    assertCanonical(carried);
    assertCanonical(under);
  }

  private static void composeAndUndo(String text, TextDelta first, TextDelta second) {
    String edited = second.apply(first.apply(text));
    TextDelta both = first.then(second);
    assertThat(both.apply(text)).isEqualTo(edited);
    assertCanonical(both);
    assertThat(both.inverse(text).apply(edited)).isEqualTo(text);
  }

  private static void applyAny(String text, TextDelta delta) {
    try {
      assertWellFormed(delta.apply(text));
    } catch (InvalidValueException beyondTheText) {
      assertThat(delta.isEmpty()).isFalse();
    }
  }

  /** Any text, also with halves of pairs: what is typed may be that, an edit may not. */
  private static void betweenAny(String from, String to) {
    try {
      assertThat(TextDelta.between(from, to).apply(from)).isEqualTo(to);
    } catch (InvalidValueException notText) {
      assertThat(to.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c))).isTrue();
    }
  }

  private static TextDelta any(Values values) {
    List<Component> components = new ArrayList<>();
    int count = values.random().nextInt(8);
    for (int i = 0; i < count; i++) {
      int points = values.random().nextInt(1, 16);
      components.add(
          switch (values.random().nextInt(3)) {
            case 0 -> new Component.Keep(points);
            case 1 -> new Component.Delete(points);
            default -> new Component.Insert("😀".repeat(points));
          });
    }
    return TextDelta.of(components);
  }

  private static char[] chars(byte[] bytes) {
    CharBuffer chars = ByteBuffer.wrap(bytes).asCharBuffer();
    char[] copy = new char[chars.remaining()];
    chars.get(copy);
    return copy;
  }

  private static void assertCanonical(TextDelta delta) {
    assertThat(TextDelta.of(delta.components())).isEqualTo(delta);
  }

  private static void assertWellFormed(String text) {
    assertThat(text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)).isTrue();
  }

  public static List<byte[]> seeds() {
    SplittableRandom random = new SplittableRandom(5);
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < SEEDS; i++) {
      byte[] bytes = new byte[SEED_BYTES];
      random.nextBytes(bytes);
      seeds.add(bytes);
    }
    return seeds;
  }
}
