package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.testing.FatefulLog;
import io.streamboard.server.testing.RecordStore;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DayShrinkerTest {
  private static final Day LONG = new Day(7, 3_000, Weather.USUAL);

  @Test
  void onlyWhatABadEndNeedsIsLeft() {
    Day shrunk =
        new DayShrinker(
                day ->
                    day.weather().restartOneIn() != Weather.NEVER
                            && day.weather().actors() >= 2
                            && day.operations() >= 37
                        ? OptionalLong.of(day.operations())
                        : OptionalLong.empty(),
                1_000_000)
            .shrunk(LONG);
    int never = Weather.NEVER;
    assertThat(shrunk)
        .isEqualTo(
            new Day(
                1,
                37,
                new Weather(
                    never, never, never, never, 600, never, never, never, never, 6, 60_000, 64, 24,
                    2)));
  }

  @Test
  void aDayThatNoSmallerOneReplacesStaysAsItIs() {
    assertThat(new DayShrinker(day -> OptionalLong.empty(), 1_000_000).shrunk(LONG))
        .isEqualTo(LONG);
  }

  @Test
  void noMoreHappensThanMay() {
    List<Day> tried = new ArrayList<>();
    new DayShrinker(
            day -> {
              tried.add(day);
              return OptionalLong.empty();
            },
            1_000)
        .shrunk(LONG);
    assertThat(tried.stream().mapToLong(Day::operations).sum())
        .isPositive()
        .isLessThanOrEqualTo(1_000);
  }

  /** Readers of the log do not all get the same thirtieth record. */
  @Test
  void aRealBadEndIsMadeSmaller() {
    Day day = new Day(3, 150, Weather.USUAL);
    BadDay found =
        catchThrowableOfType(
            BadDay.class, () -> day.run(work -> new FatefulLog(new TwoFaced(), work)));
    assertThat(found).hasMessageContaining("new Day(3, 150, new Weather(");
    Day shrunk = Simulation.shrunk(day, work -> new FatefulLog(new TwoFaced(), work));
    assertThat(shrunk.operations()).isLessThan(100);
    assertThat(shrunk.weather().breakOneIn()).isEqualTo(Weather.NEVER);
    assertThat(shrunk.weather().actors()).isEqualTo(1);
  }

  /** Gives one of its records as it is only every other time. */
  private static final class TwoFaced implements RecordStore {
    private static final int TWO_FACED = 30;

    private final List<StoredRecord> records = new ArrayList<>();
    private int reads;

    @Override
    public int partitions() {
      return 1;
    }

    @Override
    public int partitionOf(BoardId board) {
      return 0;
    }

    @Override
    public long write(BoardId board, byte[] stored) {
      records.add(new StoredRecord(0, records.size(), board, stored));
      return records.size() - 1L;
    }

    @Override
    public List<StoredRecord> records(int partition, long from) {
      return records.stream().filter(record -> record.offset() >= from).map(this::shown).toList();
    }

    private StoredRecord shown(StoredRecord record) {
      if (record.offset() != TWO_FACED) {
        return record;
      }
      reads++;
      byte[] bytes = reads % 2 == 0 ? record.bytes() : new byte[] {'?'};
      return new StoredRecord(record.partition(), record.offset(), record.board(), bytes);
    }
  }
}
