package io.streamboard.benchmarks;

import java.io.PrintStream;

/** What a benchmark prints, and whether its bounds hold. Used by the main thread. */
public final class Report {
  private final PrintStream out;
  private boolean holds = true;

  public Report(PrintStream out) {
    this.out = out;
  }

  public void say(String line) {
    out.println(line);
  }

  /** Prints whether the bound holds and remembers it. */
  public void bound(String what, boolean held) {
    out.println((held ? "holds     " : "BROKEN    ") + what);
    holds &= held;
  }

  /** 0 when every bound holds, else 1. */
  public int exitCode() {
    return holds ? 0 : 1;
  }
}
