package io.streamboard.testing.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Sets up a fresh server as its operator does: over HTTP, with the code in the data folder. */
final class FirstAdministrator {
  private static final Duration MOST = Duration.ofMinutes(2);
  private static final int OK = 200;
  private static final int NOT_ALLOWED = 403;
  private static final int NOT_NOW = 503;

  private final URL setup;
  private final byte[] body;
  private boolean askedBefore;

  private FirstAdministrator(URL setup, byte[] body) {
    this.setup = setup;
    this.body = body;
  }

  /** Name and password as they can stand in JSON. Returns when the account is there. */
  static void add(ServerProcess server, String name, String password) {
    try {
      String body =
          "{\"code\":\"%s\",\"name\":\"%s\",\"displayName\":\"%s\",\"password\":\"%s\"}"
              .formatted(code(server.data()), name, name, password);
      FirstAdministrator first =
          new FirstAdministrator(
              server.address().resolve("/v1/setup").toURL(), body.getBytes(UTF_8));
      Await.that("the first administrator", MOST, first::isMade);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String code(Path data) throws IOException {
    return Files.readString(data.resolve("admin-code")).strip();
  }

  /** On a busy machine the server may not know in time what became of it, and ask to try again. */
  private boolean isMade() {
    int status = asked();
    boolean made = status == OK || (askedBefore && status == NOT_ALLOWED);
    if (!made && status != NOT_NOW) {
      throw new ProcessFailure("setting up was answered " + status);
    }
    askedBefore = true;
    return made;
  }

  private int asked() {
    try {
      HttpURLConnection call = (HttpURLConnection) setup.openConnection();
      call.setRequestMethod("POST");
      call.setDoOutput(true);
      call.getOutputStream().write(body);
      int status = call.getResponseCode();
      call.disconnect();
      return status;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
