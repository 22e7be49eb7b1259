package io.streamboard.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.benchmarks.contest.Figure;
import io.streamboard.benchmarks.contest.Medians;
import io.streamboard.benchmarks.contest.Result;
import io.streamboard.benchmarks.contestant.Proof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of figures of cells. */
class AimsTest {

  @Test
  void cpuTimeIsHeldAgainstThoseWhoKeepUp() {
    assertThat(
            lines(
                Aims.operations(
                    List.of(
                        medians("100/10", "Streamboard", 7, 100),
                        medians("100/10", "tldraw", 5, 99),
                        medians("100/10", "y-websocket", 1, 60),
                        medians("100/10", "tldraw-wal", 8, 100)))))
        .containsExactly(
            "| 100/10, CPU µs | ≤ 1.0 x tldraw-wal | ≤ 1.0 x tldraw | 7.00 | 0.88 x tldraw-wal"
                + " (8.00), 1.40 x tldraw (5.00) | holds |",
            "| 100/10, p50 ms | ≤ 2 |  | 3.00 |  | does not hold |",
            "| 100/10, p99 | ≤ 8 |  | 4.00 |  | holds |");
  }

  @Test
  void withoutThePeerNothingIsSaidOfTheRatio() {
    assertThat(lines(Aims.operations(List.of(medians("1000/1", "Streamboard", 7, 100)))))
        .containsExactly(
            "| 1000/1, CPU µs | ≤ 1.0 x ? | ≤ 0.8 x ? | 7.00 |  | nothing to compare with |",
            "| 1000/1, p99 | ≤ 12 |  | 4.00 |  | holds |");
  }

  @Test
  void aVoidRepeatVoidsAllThatIsSaidOfTheCell() {
    Medians bad =
        new Medians("Streamboard", "10/10", List.of(result("10/10", 30, 100, List.of("3 lost"))));
    assertThat(Aims.operations(List.of(bad)))
        .hasSize(3)
        .allMatch(row -> row.verdict() == Row.Verdict.VOID);
  }

  @Test
  void aCellWithoutAnAimMustKeepUp() {
    assertThat(
            lines(
                Aims.whole(
                    "TLS, ",
                    List.of(
                        medians("10/10", "Streamboard", 7, 97), medians("10/10", "floor", 7, 97)))))
        .containsExactly(
            "| TLS, 10/10, keeps up | ≥ 98 %, lost 0 |  | 97 of 100/s, lost 0; 7.00 µs, p50 3.0,"
                + " p99 4.0 ms |  | does not hold |");
  }

  private static List<String> lines(List<Row> rows) {
    return rows.stream().map(Row::line).toList();
  }

  private static Medians medians(String cell, String contestant, double micros, double delivered) {
    return new Medians(contestant, cell, List.of(result(cell, micros, delivered, List.of())));
  }

  private static Result result(
      String cell, double micros, double delivered, List<String> objections) {
    return new Result(
        "any",
        cell,
        1,
        Map.of(
            Figure.SERVER_MICROS,
            micros,
            Figure.OFFERED,
            100.0,
            Figure.DELIVERED,
            delivered,
            Figure.LOST,
            0.0,
            Figure.P50,
            3.0,
            Figure.P99,
            4.0),
        new Proof("", List.of()),
        objections);
  }
}
