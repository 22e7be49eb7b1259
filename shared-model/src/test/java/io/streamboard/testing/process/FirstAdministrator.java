package io.streamboard.testing.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sets up a fresh server as its operator does: over HTTP, with the code in the data folder. */
final class FirstAdministrator {
  private static final int OK = 200;

  private FirstAdministrator() {}

  /** Name and password as they can stand in JSON. */
  static void add(ServerProcess server, String name, String password) {
    try {
      String body =
          "{\"code\":\"%s\",\"name\":\"%s\",\"displayName\":\"%s\",\"password\":\"%s\"}"
              .formatted(code(server.data()), name, name, password);
      HttpURLConnection call =
          (HttpURLConnection) server.address().resolve("/v1/setup").toURL().openConnection();
      call.setRequestMethod("POST");
      call.setDoOutput(true);
      call.getOutputStream().write(body.getBytes(UTF_8));
      int status = call.getResponseCode();
      call.disconnect();
      if (status != OK) {
        throw new ProcessFailure("setting up was answered " + status);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String code(Path data) throws IOException {
    return Files.readString(data.resolve("admin-code")).strip();
  }
}
