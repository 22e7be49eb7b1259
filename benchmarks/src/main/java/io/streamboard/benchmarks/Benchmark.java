package io.streamboard.benchmarks;

import io.streamboard.benchmarks.server.MeasuredServer;
import java.io.IOException;

/** What is measured at a server of its own. Used by the main thread. */
@FunctionalInterface
public interface Benchmark {

  /**
   * Measures and prints.
   *
   * @param size how long or how much, as the benchmark has it
   */
  void measure(Report report, MeasuredServer server, int size) throws IOException;

  /**
   * Is the program: starts a server, measures, and exits with the report's code. Does not return.
   *
   * @param arguments the size, or nothing
   * @param usual the size where no argument gives it
   * @param heap the bound of the server's heap, in MiB
   */
  static void run(String[] arguments, int usual, int heap, Benchmark benchmark) throws IOException {
    int size = size(arguments, usual);
    Report report = new Report(System.out);
    try (MeasuredServer server = MeasuredServer.start(heap)) {
      benchmark.measure(report, server, size);
    }
    System.exit(report.exitCode());
  }

  private static int size(String[] arguments, int usual) {
    try {
      if (arguments.length > 1) {
        throw new IllegalArgumentException("one number is enough");
      }
      return arguments.length == 0 ? usual : Flags.positive(arguments[0]);
    } catch (IllegalArgumentException wrong) {
      System.err.println("streamboard: " + wrong.getMessage());
      System.exit(2);
      throw wrong;
    }
  }
}
