package io.streamboard.server.cluster;

import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Event;
import io.streamboard.server.history.History;
import java.time.Duration;
import java.util.stream.LongStream;

/** How long people heard nothing new of their board while others worked on it. */
final class Silence {
  private Silence() {}

  /**
   * The longest of a client, from one moment to another of {@code System.nanoTime}. Its views and
   * changes count, and nothing else.
   */
  static Duration longest(History history, long from, long upto) {
    long[] news =
        LongStream.concat(
                LongStream.of(from, upto),
                history.all(Event.Heard.class).stream()
                    .filter(heard -> isNews(heard.message()))
                    .mapToLong(Event.Heard::at)
                    .filter(at -> at > from && at < upto))
            .sorted()
            .toArray();
    return Duration.ofNanos(
        LongStream.range(1, news.length)
            .map(index -> news[(int) index] - news[(int) index - 1])
            .max()
            .orElse(0));
  }

  private static boolean isNews(ServerMessage message) {
    return message instanceof ServerMessage.Changes || message instanceof ServerMessage.Snapshot;
  }
}
