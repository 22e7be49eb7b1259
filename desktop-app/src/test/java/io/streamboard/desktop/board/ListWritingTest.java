package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys do to lists, without an editor. */
class ListWritingTest {

  private static final String[] PIECES = {"a", "\n", "\t", " ", "\uD83C\uDF75", "tea", "\n\t"};

  @Test
  void enterGoesOnAsDeepAndComesOutOfAnEmptyItem() {
    assertThat(new ListWriting("\tone", 4, 4).broken())
        .isEqualTo(new ListWriting("\tone\n\t", 6, 6));
    assertThat(new ListWriting("\tone\n\t", 6, 6).broken())
        .isEqualTo(new ListWriting("\tone\n", 5, 5));
    assertThat(new ListWriting("one two", 3, 4).broken())
        .isEqualTo(new ListWriting("one\ntwo", 4, 4));
    assertThat(new ListWriting("\tone", 0, 0).broken()).isEqualTo(new ListWriting("\n\tone", 1, 1));
  }

  @Test
  void tabGoesNoDeeperThanThereAreLevels() {
    ListWriting deep = new ListWriting("\t\t\t\t\tx", 6, 6);
    assertThat(deep.indented()).isEqualTo(deep);
    assertThat(deep.outdented()).isEqualTo(new ListWriting("\t\t\t\tx", 5, 5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void deeperAndBackIsWhatItWasAndNoKeyCutsALetter(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      ListWriting before = made(random);
      assertThat(before.indented().outdented().text())
          .as("of %s", before)
          .satisfiesAnyOf(
              text -> assertThat(text).isEqualTo(before.text()),
              text -> assertThat(before.text()).contains("\t\t\t\t\t"));
      for (ListWriting after :
          new ListWriting[] {before.indented(), before.outdented(), before.broken()}) {
        assertThat(after.text().codePoints().noneMatch(ListWritingTest::half))
            .as("%s becomes %s", before, after)
            .isTrue();
        assertThat(after.caret()).isBetween(0, after.text().length());
        assertThat(after.anchor()).isBetween(0, after.text().length());
      }
    }
  }

  private static boolean half(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** A text with a selection between letters. */
  private static ListWriting made(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    int points = text.codePointCount(0, text.length());
    int anchor = text.offsetByCodePoints(0, random.nextInt(points + 1));
    int caret = text.offsetByCodePoints(0, random.nextInt(points + 1));
    return new ListWriting(text.toString(), anchor, caret);
  }
}
