package io.streamboard.benchmarks.contest;

import java.io.IOException;
import java.time.Duration;

/**
 * CPU time up to a moment.
 *
 * @param server of the contestant's processes
 * @param generator of this process
 * @param machine of all processes
 */
record Usage(Duration server, Duration generator, Duration machine) {
  static Usage now(long server) throws IOException {
    return new Usage(Machine.cpu(server), Machine.ownCpu(), Machine.allCpu());
  }

  Usage since(Usage before) {
    return new Usage(
        server.minus(before.server),
        generator.minus(before.generator),
        machine.minus(before.machine));
  }

  /** What neither of the two used. */
  Duration others() {
    Duration rest = machine.minus(server).minus(generator);
    return rest.isNegative() ? Duration.ZERO : rest;
  }
}
