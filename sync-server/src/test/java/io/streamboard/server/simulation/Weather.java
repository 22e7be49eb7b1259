package io.streamboard.server.simulation;

import java.util.SplittableRandom;

/**
 * How hard a day is. What one day hides, as faults that come so often that nothing else happens,
 * the next one shows: so seeds differ in it.
 *
 * @param breakOneIn of so many chances one breaks a connection
 * @param dozeOneIn of so many chances one lets a client stop reading for a while
 * @param outboxBytes what a session may have waiting
 * @param ringRecords the records with which a session can be helped on
 * @param rightsOneIn of so many acts of an owner one is about rights
 */
record Weather(int breakOneIn, int dozeOneIn, int outboxBytes, int ringRecords, int rightsOneIn) {
  static final Weather USUAL = new Weather(150, 1_000_000, 60_000, 64, 6);

  /** That of a seed. */
  static Weather of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Weather(
        any(random, 150, 20, 5),
        any(random, 1_000_000, 20, 5),
        any(random, 60_000, 14_000),
        any(random, 64, 16, 6),
        any(random, 6, 3, 2));
  }

  private static int any(SplittableRandom random, int... values) {
    return values[random.nextInt(values.length)];
  }
}
