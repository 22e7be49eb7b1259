package io.streamboard.benchmarks.server;

import java.time.Duration;

/**
 * A start of the server, from when its process was made.
 *
 * @param answers until it answered a request, if only to say that it is starting
 * @param ready until it took clients: {@code /readyz} answers 200
 */
public record Started(Duration answers, Duration ready) {}
