package io.streamboard.model.board;

import io.streamboard.model.access.Caller;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes a board's log at random: people with different rights do sensible and senseless things,
 * and records come twice, out of order, under unknown writers, with stale stamps or unreadable. The
 * same seed and states give the same log. Confined to the test's thread. Test support, also for
 * other modules.
 */
public final class RandomHistory {
  private static final GroupId TEAM = new GroupId("team");
  private static final List<PersonId> PEOPLE =
      List.of("ana", "ben", "cy", "dee", "eve", "flo").stream().map(PersonId::new).toList();
  private static final Set<PersonId> IN_TEAM = Set.of(new PersonId("cy"), new PersonId("dee"));

  private final BoardId board;
  private final SplittableRandom random;
  private final RandomOperations operations;
  private final Map<WriterId, Long> counters = new HashMap<>();
  private final List<LogRecord> written = new ArrayList<>();
  private long entries;
  private long accountsRevision = 1;

  public RandomHistory(BoardId board, long seed) {
    this.board = board;
    this.random = new SplittableRandom(seed);
    this.operations = new RandomOperations(random, PEOPLE, TEAM);
  }

  /** Everybody who may act or look, also people without any right; with the stamp of now. */
  public List<Caller> people() {
    return PEOPLE.stream().map(this::caller).toList();
  }

  /**
   * The next entry of the log of a board that stands at {@code state}. The first one creates the
   * board.
   */
  public LogEntry next(BoardState state) {
    operations.observe(state);
    entries++;
    if (state.life() == BoardLife.ABSENT) {
      return readable(write(PEOPLE.getFirst(), List.of(new Operation.BoardCreate("Plans"))));
    }
    return switch (random.nextInt(40)) {
      case 0 -> new LogEntry.Unreadable(digest());
      case 1 -> readable(written.get(random.nextInt(written.size())));
      case 2 -> readable(outOfOrder(state));
      case 3 -> readable(node(barrier()));
      case 4 -> readable(node(operations.next(state)));
      default -> readable(write(person(), several(state)));
    };
  }

  private List<Operation> several(BoardState state) {
    int count = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 1;
    List<Operation> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(operations.next(state));
    }
    return some;
  }

  private LogRecord write(PersonId person, List<Operation> some) {
    WriterId writer = new WriterId("w-" + person + "-" + random.nextInt(2));
    long counter = counters.getOrDefault(writer, 0L) + 1;
    counters.put(writer, counter + some.size() - 1);
    Caller stamp = caller(person);
    boolean stale = random.nextInt(8) == 0;
    return record(
        writer,
        counter,
        stale ? new Caller(person, stamp.groups(), accountsRevision - 1) : stamp,
        some);
  }

  private LogRecord outOfOrder(BoardState state) {
    PersonId person = person();
    WriterId writer = new WriterId("w-" + person + "-" + random.nextInt(3));
    return record(
        writer,
        counters.getOrDefault(writer, 0L) + 2,
        caller(person),
        List.of(operations.next(state)));
  }

  private Operation barrier() {
    accountsRevision++;
    return new Operation.AccessBarrier(person(), accountsRevision);
  }

  private LogRecord node(Operation operation) {
    WriterId writer = new WriterId("node");
    long counter = counters.merge(writer, 1L, Long::sum);
    return record(writer, counter, new Caller(LogRecord.SYSTEM, Set.of(), 0), List.of(operation));
  }

  private LogRecord record(WriterId writer, long counter, Caller stamp, List<Operation> some) {
    LogRecord content =
        new LogRecord(board, writer, counter, stamp, time(), 0, Optional.empty(), some);
    written.add(content);
    return content;
  }

  /** Runs backwards now and then, as clocks of several nodes do. */
  private long time() {
    return 1_000 * entries - random.nextInt(3_000) + 3_000;
  }

  private LogEntry readable(LogRecord content) {
    return new LogEntry.Readable(content, digest());
  }

  private String digest() {
    return HexFormat.of().toHexDigits(random.nextLong()).repeat(4);
  }

  /** Half of what is done, the founder does. */
  private PersonId person() {
    return random.nextBoolean() ? PEOPLE.getFirst() : PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private Caller caller(PersonId person) {
    return new Caller(person, IN_TEAM.contains(person) ? Set.of(TEAM) : Set.of(), accountsRevision);
  }
}
