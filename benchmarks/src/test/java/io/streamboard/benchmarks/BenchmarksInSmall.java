package io.streamboard.benchmarks;

import io.streamboard.benchmarks.server.MeasuredServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Benchmarks in small, on one server process for all tests of a class: that each runs, prints its
 * figures and that what has nothing to do with speed holds.
 */
abstract class BenchmarksInSmall {
  static MeasuredServer server;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @BeforeAll
  static void start() throws IOException {
    server = MeasuredServer.start(256);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
