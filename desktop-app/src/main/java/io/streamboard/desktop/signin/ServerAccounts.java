package io.streamboard.desktop.signin;

import io.streamboard.client.ClientException;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.desktop.platform.FlatJson;
import io.streamboard.model.wire.ErrorCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Sign-in, set-up and sign-out over HTTP. */
public final class ServerAccounts implements Accounts {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  @Override
  public SignedIn signIn(URI server, String name, String password) {
    return Clients.signIn(server, name, password);
  }

  @Override
  public SignedIn setUp(URI server, String code, String name, String password) {
    try (HttpClient http = client()) {
      String body = FlatJson.write(Map.of("code", code, "name", name, "password", password));
      HttpRequest request =
          HttpRequest.newBuilder(address(server, "/v1/setup"))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw refused(answer.body());
      }
      return signIn(server, name, password);
    } catch (ConnectException | HttpConnectTimeoutException | SSLException unreachable) {
      throw new ClientException(ErrorCode.LOG_UNAVAILABLE, "no way to the server");
    } catch (IOException unanswered) {
      throw new ClientException(ErrorCode.UNKNOWN_RESULT, "no answer from the server");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ClientException(ErrorCode.LOG_UNAVAILABLE, "interrupted");
    }
  }

  @Override
  public boolean signOut(SignedIn who) {
    try (HttpClient http = client()) {
      HttpRequest request =
          HttpRequest.newBuilder(address(who.server(), "/v1/sign-out"))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + who.token())
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == NO_CONTENT;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static URI address(URI server, String path) {
    return URI.create(server.toString().replaceAll("/+$", "") + path);
  }

  /**
   * Without asking for HTTP/2: servers that know only its predecessor stumble over the question.
   */
  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();
  }

  private static ClientException refused(String body) {
    String code = code(body);
    ErrorCode known =
        Arrays.stream(ErrorCode.values())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElse(ErrorCode.INTERNAL);
    return new ClientException(known, "set-up refused");
  }

  /** Something else than a server of boards answers something else. */
  private static String code(String body) {
    try {
      return FlatJson.read(body).getOrDefault("code", "");
    } catch (IOException other) {
      return ErrorCode.LOG_UNAVAILABLE.code();
    }
  }
}
