package io.streamboard.desktop.canvas.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a text, for letters of which each is as wide as its size, or half of it. */
class WrappingTest {

  private static final String[] LETTERS = {"a", "m", " ", "\n", "é", "\uD83C\uDF75", "ש", "漢"};

  private static double wide(int point) {
    return point == 'a' || point == ' ' ? 0.5 : 1;
  }

  private static List<String> wrap(String text, double width) {
    return Wrapping.wrap(text, width, WrappingTest::wide);
  }

  @Test
  void aWordThatIsTooLongIsBrokenAndOthersAreNot() {
    assertThat(wrap("mm mmmmmmm mm", 5)).containsExactly("mm", "mmmmm", "mm mm");
    assertThat(wrap("", 5)).containsExactly("");
    assertThat(wrap("m\n\nm", 5)).containsExactly("m", "", "m");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noLetterIsLostOrCutAndNoLineIsTooLong(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int letters = random.nextInt(60); letters > 0; letters--) {
        text.append(LETTERS[random.nextInt(LETTERS.length)]);
      }
      double width = 1 + random.nextInt(8);
      List<String> lines = wrap(text.toString(), width);
      assertThat(bare(String.join("", lines))).isEqualTo(bare(text.toString()));
      for (String line : lines) {
        assertThat(line.codePoints().noneMatch(WrappingTest::half)).as("in %s", line).isTrue();
        double used = line.stripTrailing().codePoints().mapToDouble(WrappingTest::wide).sum();
        assertThat(used).as("%s in %s", line, lines).isLessThanOrEqualTo(width);
      }
    }
  }

  private static boolean half(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static String bare(String text) {
    return text.replace(" ", "").replace("\n", "");
  }
}
