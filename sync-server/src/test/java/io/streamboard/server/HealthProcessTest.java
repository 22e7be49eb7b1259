package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.server.testing.Signals;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server says of itself when something it needs is gone, and when it is told to end. */
final class HealthProcessTest {
  private static final String PASSWORD = "correct horse staple 7";

  /** What is promised. */
  private static final Duration RED_WITHIN = Duration.ofSeconds(10);

  private static final Duration LONG = Duration.ofMinutes(2);

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  @DisplayName("P9 a broker that stands still or is gone turns readiness red within 10 s")
  void aBrokerThatStandsStillOrIsGoneTurnsReadinessRed() {
    try (BrokerProcess broker =
            BrokerProcess.startIn(folder.resolve("broker"), ServerClasses.brokerClassPath());
        ServerProcess server =
            ServerProcess.start(
                ServerClasses.program(),
                folder.resolve("data"),
                "--accept-weak-kafka",
                "--kafka",
                broker.bootstrapServers())) {
      Await.that("ready", LONG, () -> ready(server).statusCode() == 200);
      Signals.STOP.to(broker.pid());
      Await.that("red", RED_WITHIN, () -> ready(server).statusCode() == 503);
      Await.that("the canary", RED_WITHIN, () -> ready(server).body().contains("canary-not-"));
      Signals.CONT.to(broker.pid());
      Await.that("ready again", LONG, () -> ready(server).statusCode() == 200);
      broker.kill();
      Await.that("red again", RED_WITHIN, () -> ready(server).statusCode() == 503);
      assertThat(server.end()).isZero();
    }
  }

  @Test
  @DisplayName(
      "HS10 a server that is told to end is red first, then ends its sessions, then itself")
  void aServerThatIsToldToEndIsRedFirst() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            ServerClasses.program(), folder.resolve("data"), "--config", drain().toString())) {
      server.addAdmin("ana", PASSWORD);
      SignedIn ana = Clients.signIn(server.address(), "ana", PASSWORD);
      int port = server.address().getPort();
      try (SocketPeer peer = new SocketPeer(port, ana.token())) {
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(server::end);
        Await.that("red", LONG, () -> ready(server).body().equals("ending\n"));
        try (RawSocket late = new RawSocket(port)) {
          assertThat(late.handshake(ana.token()))
              .startsWith("HTTP/1.1 503 ")
              .contains("Retry-After: 1");
        }
        // What it has goes on meanwhile.
        peer.say(new ClientMessage.Request("1", new Query.MyBoards()));
        peer.await(ServerMessage.Response.class, _ -> true);
        assertThat(exit).isNotDone();
        assertThat(peer.awaitClose()).isEqualTo(CloseCode.STOPPING.number());
        assertThat(exit.get(60, TimeUnit.SECONDS)).isZero();
      }
    }
  }

  private Path drain() throws IOException {
    return Files.writeString(folder.resolve("settings"), "drain-seconds=8\n");
  }

  private HttpResponse<String> ready(ServerProcess server) {
    try {
      return http.send(
          HttpRequest.newBuilder(server.address().resolve("/readyz")).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
