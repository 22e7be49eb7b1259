package io.streamboard.benchmarks.micro;

import java.time.Duration;

/**
 * How long each benchmark is measured.
 *
 * @param forks processes one after the other; 0 for none but this one, in which each benchmark is
 *     called once
 * @param warmUps iterations before those that count, in each fork
 * @param iterations that count, in each fork
 */
record Effort(int forks, int warmUps, int iterations, Duration each) {

  /** Some five seconds for each benchmark. */
  static final Effort USUAL = new Effort(1, 4, 6, Duration.ofMillis(400));

  /** Whether it runs at all; says nothing about time. */
  static final Effort ONCE = new Effort(0, 0, 1, Duration.ZERO);
}
