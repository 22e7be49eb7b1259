package io.streamboard.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final List<String> fresh = new ArrayList<>();
  private final Tags noted = (writer, sequence) -> fresh.add(writer + ":" + sequence);

  @Test
  void countsEachMoveOfEachWriterOnce() {
    Tally tally = new Tally(2, 200, 0);
    for (int sequence = 1; sequence <= 200; sequence++) {
      tally.take(0, sequence, noted);
      tally.take(1, sequence, noted);
    }
    assertThat(tally.taken()).isEqualTo(400);
    assertThat(fresh).hasSize(400).doesNotHaveDuplicates();
    assertThat(tally.twice()).isZero();
  }

  @Test
  void whatComesAgainIsCountedApart() {
    Tally tally = new Tally(1, 100, 0);
    tally.take(0, 64, noted);
    tally.take(0, 64, noted);
    assertThat(List.of(tally.taken(), tally.twice())).containsExactly(1L, 1L);
    assertThat(fresh).containsExactly("0:64");
  }

  @Test
  void whatIsSkippedIsMissing() {
    Tally tally = new Tally(1, 100, 0);
    tally.take(0, 1, noted);
    tally.take(0, 3, noted);
    assertThat(tally.taken()).isEqualTo(2);
  }

  @Test
  void aMoveBringsThoseOfTheSameThingThatItOvertook() {
    Tally tally = new Tally(1, 100, 4);
    tally.take(0, 1, noted);
    tally.take(0, 13, noted);
    assertThat(fresh).containsExactly("0:1", "0:13", "0:9", "0:5");
    assertThat(List.of(tally.taken(), tally.along())).containsExactly(4L, 2L);
  }

  @Test
  void whatWasOvertakenAndComesAllTheSameCameTwice() {
    Tally tally = new Tally(1, 100, 4);
    tally.take(0, 5, noted);
    tally.take(0, 1, noted);
    assertThat(tally.twice()).isEqualTo(1);
  }

  @Test
  void ofWhatIsShownForAWhileTheOlderIsNotTaken() {
    Tally tally = new Tally(1, 100, 0);
    tally.takeNewest(0, 7, noted);
    tally.takeNewest(0, 7, noted);
    tally.takeNewest(0, 6, noted);
    assertThat(fresh).containsExactly("0:7");
    assertThat(tally.newest(0)).isEqualTo(7);
  }
}
