package io.streamboard.server.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the right word that somebody most likely meant. */
final class Nearest {
  private Nearest() {}

  /** Empty when no word is near: at most every third letter may differ. */
  static Optional<String> to(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> distance(typed, word) <= Math.max(1, typed.length() / 3))
        .min(Comparator.comparingInt((String word) -> distance(typed, word)).thenComparing(w -> w));
  }

  /** Letters to change, add, leave out, or swap with their neighbours. */
  static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cell(d, one, other, i, j);
      }
    }
    return d[one.length()][other.length()];
  }

  private static int cell(int[][] d, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
