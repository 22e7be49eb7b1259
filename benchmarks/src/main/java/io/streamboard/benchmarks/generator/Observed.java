package io.streamboard.benchmarks.generator;

import java.util.List;

/**
 * What a generator has seen. Rates and times are those of the measured time alone; what was lost or
 * came twice is counted over the whole run, warming up included.
 *
 * @param seconds that were measured
 * @param made moves that were made in that time
 * @param offered moves in that time, times the clients that each must reach
 * @param delivered moves that reached clients in that time
 * @param latency from the moment a move was offered to its receipt; what waited here because the
 *     server took no more waits at the server's cost
 * @param lateness how long after its time in the timetable a move was offered: the generator's own
 *     fault
 * @param age now minus when the newest move shown was offered, sampled at each client
 * @param lost moves that must have reached a client and did not
 * @param twice moves that reached a client again
 * @param along moves that a later one of the same thing overtook on the way
 * @param strange tags that nobody sent
 * @param troubles what went wrong at which client, the first few
 */
public record Observed(
    double seconds,
    long made,
    long offered,
    long delivered,
    Histogram latency,
    Histogram lateness,
    Histogram age,
    long lost,
    long twice,
    long along,
    long strange,
    List<String> troubles) {
  public Observed {
    troubles = List.copyOf(troubles);
  }

  /** Whether each move that must arrive did so, once, and nothing went wrong. */
  public boolean whole() {
    return lost == 0 && twice == 0 && strange == 0 && troubles.isEmpty();
  }
}
