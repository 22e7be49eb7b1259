package io.streamboard.benchmarks.deliveries;

import java.util.List;

/**
 * What a node used, up to a moment or between two.
 *
 * @param micros of CPU time
 * @param fromKafka bytes that its Kafka clients read
 * @param toKafka bytes that its Kafka clients wrote
 * @param read bytes that its process read of anything: brokers, people, other nodes, files
 * @param written bytes that its process wrote to any of these
 */
record Used(double micros, double fromKafka, double toKafka, double read, double written) {
  Used since(Used before) {
    return new Used(
        micros - before.micros,
        fromKafka - before.fromKafka,
        toKafka - before.toKafka,
        read - before.read,
        written - before.written);
  }

  /** For each of so many. */
  Used by(double count) {
    return new Used(
        micros / count, fromKafka / count, toKafka / count, read / count, written / count);
  }

  private Used plus(Used other) {
    return new Used(
        micros + other.micros,
        fromKafka + other.fromKafka,
        toKafka + other.toKafka,
        read + other.read,
        written + other.written);
  }

  /** Of one of these nodes, in the mean. */
  static Used mean(List<Used> nodes) {
    return nodes.stream().reduce(new Used(0, 0, 0, 0, 0), Used::plus).by(nodes.size());
  }
}
