package io.streamboard.server.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What {@code /readyz} of a server says.
 *
 * @param ready whether it takes clients
 * @param said lines; none while nobody answers
 */
public record Readiness(boolean ready, List<String> said) {
  private static final int OK = 200;
  private static final int BAD = 400;

  public Readiness {
    said = List.copyOf(said);
  }

  /** Who says nothing for so long, or refuses connections, is not ready. */
  public static Readiness within(Duration patience, URI server) {
    int millis = Math.toIntExact(patience.toMillis());
    try {
      HttpURLConnection call =
          (HttpURLConnection) server.resolve("/readyz").toURL().openConnection();
      call.setConnectTimeout(millis);
      call.setReadTimeout(millis);
      try (InputStream said =
          call.getResponseCode() < BAD ? call.getInputStream() : call.getErrorStream()) {
        return new Readiness(
            call.getResponseCode() == OK,
            new String(said.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      }
    } catch (IOException nobody) {
      return new Readiness(false, List.of());
    }
  }
}
