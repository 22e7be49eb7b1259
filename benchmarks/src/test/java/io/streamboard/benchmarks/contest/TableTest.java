package io.streamboard.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.contestant.Lane;
import io.streamboard.benchmarks.contestant.Proof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void eachLineHasTheMedianOfItsRepeats() {
    List<Medians> medians =
        Table.medians(
            List.of(
                result("a", 1, 5),
                result("b", 1, 7),
                result("a", 2, 1),
                result("a", 3, 2),
                result("b", 2, 8)));
    assertThat(medians.stream().map(each -> each.contestant() + each.of(Figure.P50)))
        .containsExactly("a2.0", "b7.5");
    assertThat(Table.lines(Lane.OPERATIONS, medians).get(2))
        .startsWith("| 10/10 | a | – | – | – | 2.00 | –");
  }

  @Test
  void aRepeatThatDoesNotCountVoidsTheLine() {
    Result bad =
        new Result(
            "a", "10/10", 1, Map.of(Figure.LOST, 3.0), new Proof("", List.of()), List.of("3 lost"));
    List<Medians> medians = Table.medians(List.of(result("a", 2, 1), bad));
    assertThat(Table.lines(Lane.OPERATIONS, medians).get(2)).startsWith("| 10/10 | a (void) |");
  }

  @Test
  void whatElseIsInTheFiguresIsNamed() {
    assertThat(lineOf(Map.of(Figure.OTHER_CORES, 0.3))).startsWith("| 10/10 | a (others worked) |");
    assertThat(lineOf(Map.of(Figure.GENERATOR_CORES, 0.96)))
        .startsWith("| 10/10 | a (generator full) |");
    assertThat(lineOf(Map.of(Figure.OTHER_CORES, 0.2, Figure.GENERATOR_CORES, 0.9)))
        .startsWith("| 10/10 | a |");
  }

  /** Of three repeats, one with these figures. */
  private static String lineOf(Map<Figure, Double> figures) {
    Result one = new Result("a", "10/10", 2, figures, new Proof("", List.of()), List.of());
    List<Result> repeats = List.of(result("a", 1, 1), one, result("a", 3, 1));
    return Table.lines(Lane.OPERATIONS, Table.medians(repeats)).get(2);
  }

  @Test
  void lessThanHalfOfWhatWasOfferedIsACollapse() {
    assertThat(delivered(49).collapsed()).isTrue();
    assertThat(delivered(50).collapsed()).isFalse();
    assertThat(Result.failed("a", "10/10", 1, "gone").collapsed()).isFalse();
  }

  private static Result delivered(double perSecond) {
    return new Result(
        "a",
        "10/10",
        1,
        Map.of(Figure.OFFERED, 100.0, Figure.DELIVERED, perSecond),
        new Proof("", List.of()),
        List.of());
  }

  @Test
  void variantsAreComparedRepeatByRepeat() {
    List<Result> results =
        List.of(
            result("a", 1, 4),
            result("b", 1, 2),
            result("a", 2, 1),
            result("b", 2, 1),
            result("a", 3, 5),
            result("b", 3, 4));
    assertThat(Paired.lines(List.of("a", "b"), results))
        .containsExactly("10/10      b / a:  p50 ms x 0.800 (0.500 to 1.000)");
  }

  @Test
  void jsonEscapesWhatItMust() {
    assertThat(Json.text("a\"b\\c\n")).isEqualTo("\"a\\\"b\\\\c\\u000a\"");
    assertThat(Json.number(Double.NaN)).isEqualTo("null");
  }

  private static Result result(String contestant, int repeat, double p50) {
    return new Result(
        contestant, "10/10", repeat, Map.of(Figure.P50, p50), new Proof("", List.of()), List.of());
  }
}
