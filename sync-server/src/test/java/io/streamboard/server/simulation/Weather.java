package io.streamboard.server.simulation;

import io.streamboard.server.testing.FatefulLog.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How hard a day is. What one day hides, as faults that come so often that nothing else happens,
 * the next one shows: so seeds differ in it.
 *
 * @param breakOneIn of so many chances one breaks a connection
 * @param dozeOneIn of so many chances one lets a client stop reading for a while
 * @param loseOneIn of so many chances one leaves a connection half-open
 * @param pauseOneIn of so many chances one keeps the log from the node for a while
 * @param restartOneIn of so many chances one kills the node, which starts again
 * @param repeatOneIn of so many submissions one arrives twice at once, and one again later
 * @param troubleOneIn of so many appends one is written twice, unknown or refused
 * @param tearOneIn of so many frames one is missing on a connection that goes on
 * @param doubleOneIn of so many frames one comes twice
 * @param rightsOneIn of so many acts of an owner one is about rights
 * @param outboxBytes what a session may have waiting
 * @param ringRecords the records with which a session can be helped on
 * @param rush so many acts one after the other, and fewer, in busy hours
 * @param actors so many of the clients act, the first ones; the others look on
 */
record Weather(
    int breakOneIn,
    int dozeOneIn,
    int loseOneIn,
    int pauseOneIn,
    int restartOneIn,
    int repeatOneIn,
    int troubleOneIn,
    int tearOneIn,
    int doubleOneIn,
    int rightsOneIn,
    int outboxBytes,
    int ringRecords,
    int rush,
    int actors) {
  static final int NEVER = 1_000_000_000;

  /** The most acts one after the other in quiet hours. */
  static final int QUIET = 4;

  /** The first components say how seldom something goes wrong. */
  private static final int MISHAPS = 9;

  static final Weather USUAL =
      new Weather(
          150, NEVER, 60, 100, 600, 50, 100, 1_000, 500, 6, 60_000, 64, 24, SyncWorld.CLIENTS);

  /** That of a seed. */
  static Weather of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int breaks = any(random, 150, 20, 5);
    int dozes = any(random, NEVER, 20, 5);
    int outbox = any(random, 60_000, 14_000, 9_000);
    int ring = any(random, 64, 16, 6);
    int rights = any(random, 6, 3, 2);
    int loses = any(random, NEVER, 100, 20);
    int pauses = any(random, NEVER, 100, 20);
    int restarts = any(random, NEVER, 200);
    int tears = any(random, NEVER, 300, 40);
    int doubles = any(random, NEVER, 100, 10);
    return new Weather(
        breaks,
        dozes,
        loses,
        pauses,
        restarts,
        50,
        100,
        tears,
        doubles,
        rights,
        outbox,
        ring,
        QUIET,
        SyncWorld.CLIENTS);
  }

  /** What becomes of the next append. */
  Fate fate(SplittableRandom random) {
    if (random.nextInt(troubleOneIn) != 0) {
      return Fate.WRITTEN;
    }
    return switch (random.nextInt(4)) {
      case 0 -> Fate.WRITTEN_TWICE;
      case 1 -> Fate.UNKNOWN_BUT_WRITTEN;
      case 2 -> Fate.UNKNOWN_AND_LOST;
      default -> Fate.UNAVAILABLE;
    };
  }

  /** The same without one kind of mishap each, and with half of those who act. */
  List<Weather> simpler() {
    List<Weather> simpler = new ArrayList<>();
    int[] now = numbers();
    for (int mishap = 0; mishap < MISHAPS; mishap++) {
      if (now[mishap] != NEVER) {
        simpler.add(with(now, mishap, NEVER));
      }
    }
    if (actors > 1) {
      simpler.add(with(now, now.length - 1, actors / 2));
    }
    return simpler;
  }

  private static Weather with(int[] numbers, int index, int value) {
    int[] other = numbers.clone();
    other[index] = value;
    return new Weather(
        other[0], other[1], other[2], other[3], other[4], other[5], other[6], other[7], other[8],
        other[9], other[10], other[11], other[12], other[13]);
  }

  /** All components in their order. */
  private int[] numbers() {
    return new int[] {
      breakOneIn,
      dozeOneIn,
      loseOneIn,
      pauseOneIn,
      restartOneIn,
      repeatOneIn,
      troubleOneIn,
      tearOneIn,
      doubleOneIn,
      rightsOneIn,
      outboxBytes,
      ringRecords,
      rush,
      actors
    };
  }

  /** As it is written in a test. */
  @Override
  public String toString() {
    return IntStream.of(numbers())
        .mapToObj(number -> number == NEVER ? "NEVER" : Integer.toString(number))
        .collect(Collectors.joining(", ", "new Weather(", ")"));
  }

  private static int any(SplittableRandom random, int... values) {
    return values[random.nextInt(values.length)];
  }
}
