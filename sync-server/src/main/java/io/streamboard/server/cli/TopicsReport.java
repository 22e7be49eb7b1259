package io.streamboard.server.cli;

import java.util.List;

/**
 * The topics of a cluster.
 *
 * @param there one line for each that is there
 * @param missing one line for each that is not, as it would be made
 * @param problems one line for everything that does not fit
 */
public record TopicsReport(List<String> there, List<String> missing, List<String> problems) {
  public TopicsReport {
    there = List.copyOf(there);
    missing = List.copyOf(missing);
    problems = List.copyOf(problems);
  }
}
