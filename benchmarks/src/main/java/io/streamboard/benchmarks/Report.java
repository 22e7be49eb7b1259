package io.streamboard.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What a benchmark prints, and whether its bounds hold. Used by the main thread. */
public final class Report {
  private final PrintStream out;
  private final List<String> said = new ArrayList<>();
  private boolean holds = true;

  public Report(PrintStream out) {
    this.out = out;
  }

  public void say(String line) {
    said.add(line);
    out.println(line);
  }

  /** Prints whether the bound holds and remembers it. */
  public void bound(String what, boolean held) {
    say((held ? "holds     " : "BROKEN    ") + what);
    holds &= held;
  }

  /** All lines so far. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** 0 when every bound holds, else 1. */
  public int exitCode() {
    return holds ? 0 : 1;
  }
}
