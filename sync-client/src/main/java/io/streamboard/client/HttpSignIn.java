package io.streamboard.client;

import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.SignInCodec;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.SignInAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Signs in over HTTP. Blocking. */
final class HttpSignIn {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private HttpSignIn() {}

  static SignedIn signIn(URI server, String name, String password, Optional<SSLContext> trust) {
    HttpClient.Builder building =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
    trust.ifPresent(building::sslContext);
    try (HttpClient http = building.build()) {
      HttpResponse<String> response =
          http.send(request(server, name, password), HttpResponse.BodyHandlers.ofString());
      return answered(server, response);
    } catch (IOException nobody) {
      throw new ClientException(ErrorCode.LOG_UNAVAILABLE, "no answer from " + server);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ClientException(ErrorCode.LOG_UNAVAILABLE, "interrupted while signing in");
    }
  }

  private static HttpRequest request(URI server, String name, String password) {
    return HttpRequest.newBuilder(ServerAddress.of(server, "/v1/sign-in"))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(SignInCodec.encode(name, password)))
        .build();
  }

  private static SignedIn answered(URI server, HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      ErrorCode code = SignInCodec.error(response.body(), fallback(response.statusCode()));
      throw new ClientException(code, "sign-in was refused with status " + response.statusCode());
    }
    try {
      SignInAnswer answer = SignInCodec.decode(response.body());
      return new SignedIn(server, answer.person(), answer.name(), answer.token());
    } catch (MalformedException notOurs) {
      throw new ClientException(
          ErrorCode.MALFORMED, "what answers at " + server + " is no Streamboard server");
    }
  }

  private static ErrorCode fallback(int status) {
    return switch (status) {
      case 401, 403 -> ErrorCode.SIGN_IN_FAILED;
      case 429 -> ErrorCode.BUSY;
      case 404 -> ErrorCode.NOT_FOUND;
      default -> ErrorCode.INTERNAL;
    };
  }
}
