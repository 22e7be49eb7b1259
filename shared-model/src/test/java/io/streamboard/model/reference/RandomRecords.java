package io.streamboard.model.reference;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.generate.Values;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Records as many people might have them appended: mostly sensible for the board as it is, now and
 * then repeated, too early, under somebody else's writer, with an old stamp or as garbage.
 */
final class RandomRecords {
  private static final GroupId G1 = new GroupId("g1");
  private static final GroupId G2 = new GroupId("g2");

  /** Whose views are compared. */
  static final List<Caller> PEOPLE =
      List.of(
          caller("ana"),
          caller("ben"),
          caller("cleo"),
          caller("dan", G1),
          caller("eva", G1, G2),
          caller("fin", G2),
          caller("gus"));

  /** How often about the board of a history is moved away; one of many writers takes too long. */
  private static final int MOVES = 6;

  private final Values values;
  private final RandomOperations operations;
  private final Profile profile;
  private final Map<PersonId, WriterId> writers = new HashMap<>();
  private final Idling idling;
  private long accounts = 1;
  private int fresh;

  RandomRecords(long seed, Profile profile) {
    values = new Values(new SplittableRandom(seed));
    operations = new RandomOperations(values, profile);
    idling = new Idling(values, profile);
    this.profile = profile;
  }

  /** The next record for a board that is as the reference has it. */
  String next(ReferenceBoard board) {
    if (values.random().nextInt(200) == 0) {
      return "garbage";
    }
    if (profile != Profile.CROWD
        && values.random().nextInt(board.left.isPresent() ? 4 : profile.records / MOVES) == 0) {
      return move(board);
    }
    return idling.next(board).orElseGet(() -> Stored.line(sensible(board)));
  }

  /** Away where it is here; back, now and then in a form that is not the right one, where not. */
  private String move(ReferenceBoard board) {
    if (board.left.isEmpty()) {
      return new String(MovingCodec.departure(SideBySide.BOARD, "there"), StandardCharsets.UTF_8);
    }
    Optional<String> to = board.left;
    board.left = Optional.empty();
    String state = CanonicalState.of(board);
    board.left = to;
    return Stored.arrival(oneIn(4) ? state.replace("open", "gone") : state);
  }

  /** By an owner, where there is one among the people. */
  String end(ReferenceBoard board) {
    Caller owner = one(new ReferenceRights(board)::owns);
    WriterId writer = new WriterId("end");
    return Stored.line(
        new LogRecord(
            SideBySide.BOARD,
            writer,
            1,
            new Caller(owner.person(), owner.groups(), accounts),
            1_000,
            0,
            Optional.empty(),
            List.of(new Operation.BoardDelete())));
  }

  private LogRecord sensible(ReferenceBoard board) {
    Caller author = author(board);
    WriterId writer = writer(author.person());
    int count = oneIn(4) ? values.random().nextInt(2, 7) : 1;
    List<Operation> some = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> some.add(operations.next(board, accounts)));
    if (board.life != BoardLife.ABSENT && oneIn(60) && !new ReferenceRights(board).owns(author)) {
      some.add(new Operation.BoardDelete());
    }
    if (some.stream().anyMatch(one -> one instanceof Operation.AccessBarrier)) {
      accounts++;
    }
    return new LogRecord(
        oneIn(300) ? new BoardId("other") : SideBySide.BOARD,
        writer,
        counter(board, writer),
        author,
        1_000 + board.revision + values.random().nextInt(50),
        0,
        Optional.empty(),
        some);
  }

  private Caller author(ReferenceBoard board) {
    ReferenceRights rights = new ReferenceRights(board);
    Caller known =
        switch (values.random().nextInt(30)) {
          case 0 -> new Caller(LogRecord.SYSTEM, Set.of(), 1);
          case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> one(rights::owns);
          case 11, 12, 13, 14, 15, 16, 17, 18 -> one(who -> rights.role(who).isPresent());
          default -> values.any(PEOPLE);
        };
    Set<GroupId> groups = oneIn(30) ? Set.of(G2) : known.groups();
    long stamp = oneIn(15) ? values.random().nextLong(1, accounts + 1) : accounts;
    return new Caller(known.person(), groups, stamp);
  }

  /** One of those, or the first of all where there are none. */
  private Caller one(Predicate<Caller> ofWhom) {
    List<Caller> some = PEOPLE.stream().filter(ofWhom).toList();
    return some.isEmpty() ? PEOPLE.getFirst() : values.any(some);
  }

  private WriterId writer(PersonId author) {
    if (values.random().nextInt(100) < profile.freshWriters) {
      writers.put(author, new WriterId("w" + fresh++));
    }
    WriterId own = writers.computeIfAbsent(author, none -> new WriterId("w" + fresh++));
    return oneIn(50) ? values.any(List.copyOf(new TreeSet<>(writers.values()))) : own;
  }

  private long counter(ReferenceBoard board, WriterId writer) {
    long last =
        Optional.ofNullable(board.writers.get(writer)).map(known -> known.counter).orElse(0L);
    if (last > 0 && oneIn(25)) {
      return Math.max(1, last - values.random().nextInt(Limits.WRITER_WINDOW + 6));
    }
    return last + (oneIn(40) ? values.random().nextInt(2, 5) : 1);
  }

  private boolean oneIn(int times) {
    return values.random().nextInt(times) == 0;
  }

  private static Caller caller(String person, GroupId... groups) {
    return new Caller(new PersonId(person), Set.of(groups), 1);
  }
}
