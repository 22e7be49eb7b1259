package io.streamboard.server.simulation;

import java.util.SplittableRandom;

/**
 * What becomes of single frames on connections that go on: a proxy that loses one, or passes one on
 * twice. TCP alone does neither; the protocol promises to stand it, as far as something follows
 * from which the receiver can tell. So frames that nothing follows up are spared: the end of a
 * board, and what belongs to the connection itself.
 */
final class Tears {
  /** What a frame of a board begins with if its loss is noticed. */
  private static final String[] NOTICED = {
    "{\"type\":\"changes\"",
    "{\"type\":\"outcomes\"",
    "{\"type\":\"snapshot\"",
    "{\"type\":\"resumed\"",
    "{\"type\":\"presence\"",
    "{\"type\":\"refused\"",
    "{\"type\":\"submit\"",
    "{\"type\":\"board.open\""
  };

  private final SplittableRandom random;
  private final Weather weather;
  private final Tally tally;
  private boolean calm = true;

  Tears(long seed, Weather weather, Tally tally) {
    this.random = new SplittableRandom(seed);
    this.weather = weather;
    this.tally = tally;
  }

  /** While it is calm each frame arrives once. */
  void calm(boolean now) {
    calm = now;
  }

  /** How often the frame arrives. */
  int arrivals(String frame) {
    if (calm || !noticed(frame)) {
      return 1;
    }
    if (random.nextInt(weather.tearOneIn()) == 0) {
      tally.add("frames lost");
      return 0;
    }
    if (random.nextInt(weather.doubleOneIn()) == 0) {
      tally.add("frames twice");
      return 2;
    }
    return 1;
  }

  private static boolean noticed(String frame) {
    for (String start : NOTICED) {
      if (frame.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
