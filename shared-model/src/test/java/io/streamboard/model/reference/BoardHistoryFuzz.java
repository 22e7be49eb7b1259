package io.streamboard.model.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A log of any lines, a record each: the shipped fold takes them without an exception and comes to
 * the outcomes, the chain, the state and the views of the reference.
 */
public final class BoardHistoryFuzz {
  private static final int MOST_RECORDS = 40;
  private static final int SEEDS = 24;
  private static final int SEED_RECORDS = 8;

  private BoardHistoryFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    List<String> history =
        new String(bytes, StandardCharsets.UTF_8).lines().limit(MOST_RECORDS).toList();
    assertThat(Histories.difference(history)).isEmpty();
  }

  /** Beginnings of histories, with people at work of each kind. */
  public static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Profile profile =
          seed % 3 == 0 ? Profile.TYPING : seed % 3 == 1 ? Profile.SHARING : Profile.MIXED;
      seeds.add(history(new RandomRecords(seed, profile)));
    }
    return seeds;
  }

  private static byte[] history(RandomRecords records) {
    SideBySide both = new SideBySide(RandomRecords.PEOPLE);
    Tally tally = new Tally();
    StringBuilder history = new StringBuilder();
    for (int i = 0; i < SEED_RECORDS; i++) {
      String line = records.next(both.board);
      assertThat(both.take(line, tally)).isEmpty();
      history.append(line).append('\n');
    }
    return history.toString().getBytes(StandardCharsets.UTF_8);
  }
}
