package io.streamboard.benchmarks.contest;

import java.util.Locale;

/** A number that is measured: its name in JSON, its head in the table, and its decimals there. */
public enum Figure {
  OFFERED("offeredPerSecond", "offered/s", 0),
  MADE("movesPerSecond", "moves/s", 0),
  DELIVERED("deliveredPerSecond", "delivered/s", 0),
  SERVER_MICROS("serverCpuMicros", "CPU µs", 2),
  P50("p50Millis", "p50 ms", 2),
  P95("p95Millis", "p95", 2),
  P99("p99Millis", "p99", 2),
  P999("p999Millis", "p99.9", 1),
  MAX("maxMillis", "max", 1),
  AGE_P50("ageP50Millis", "age p50 ms", 1),
  AGE_P99("ageP99Millis", "age p99", 1),
  LOST("lost", "lost", 0),
  TWICE("twice", "twice", 0),
  ALONG("along", "along", 0),
  SERVER_CORES("serverCores", "server cores", 2),
  GENERATOR_CORES("generatorCores", "generator cores", 2),
  OTHER_CORES("otherCores", "other cores", 2),
  LATE_P99("lateP99Millis", "late p99 ms", 1),
  RESIDENT("residentMib", "RSS MiB", 0),
  HEAP("heapMib", "heap MiB", 0);

  private final String key;
  private final String head;
  private final int decimals;

  Figure(String key, String head, int decimals) {
    this.key = key;
    this.head = head;
    this.decimals = decimals;
  }

  String key() {
    return key;
  }

  public String head() {
    return head;
  }

  /** As it stands in the table; a dash for what was not measured. */
  public String text(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
