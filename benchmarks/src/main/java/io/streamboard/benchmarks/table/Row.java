package io.streamboard.benchmarks.table;

/**
 * A figure of the table, as text for people.
 *
 * @param figure what was measured
 * @param must what it must be at least
 * @param reach what it should be; empty when nothing more is wanted
 * @param measured what it is
 * @param ratio to whom it is compared with in the same run; empty when with nobody
 * @param verdict whether it is what it must be
 */
public record Row(
    String figure, String must, String reach, String measured, String ratio, Verdict verdict) {

  /** What a figure came to. */
  public enum Verdict {
    REACHED("holds, and reaches more"),
    HOLDS("holds"),
    BROKEN("does not hold"),
    VOID("void"),
    UNKNOWN("nothing to compare with");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    static Verdict of(boolean counts, boolean must, boolean reach) {
      if (!counts) {
        return VOID;
      }
      return !must ? BROKEN : reach ? REACHED : HOLDS;
    }
  }

  /** As a line of a Markdown table. */
  String line() {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(figure, must, reach, measured, ratio, verdict.text);
  }
}
