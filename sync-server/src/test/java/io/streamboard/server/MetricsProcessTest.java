package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.testing.Scrape;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.testing.process.ServerProcess;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of a server, as Prometheus reads them. */
final class MetricsProcessTest {
  private static final String PASSWORD = "correct horse staple 7";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void figuresTellWhatPeopleDo() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), folder.resolve("data"))) {
      server.addAdmin("ana", PASSWORD);
      Scrape before = Scrape.of(HTTP, server);
      assertThat(before.value("streamboard_operations_appended_total")).isZero();
      assertThat(before.value("streamboard_delivery_seconds_count")).isZero();
      assertThat(before.value("streamboard_sessions")).isZero();

      SignedIn ana = Clients.signIn(server.address(), "ana", PASSWORD);
      BoardId board = new WireUse(ana).make("Plans", WireUse.notes(0, 3));
      // Of a widget that is there: it has no effect, and is in the log.
      new WireUse(ana).submit(board, WireUse.notes(0, 1));
      try (SocketPeer _ = new SocketPeer(server.address().getPort(), ana.token())) {
        Scrape after = Scrape.of(HTTP, server);
        assertThat(after.value("streamboard_operations_appended_total")).isEqualTo(5);
        assertThat(after.value("streamboard_operations_applied_total")).isEqualTo(4);
        assertThat(after.value("streamboard_operations_void_total{reason=\"exists\"}"))
            .isEqualTo(1);
        assertThat(after.value("streamboard_append_seconds_count")).isPositive();
        assertThat(after.value("streamboard_append_seconds_bucket{le=\"+Inf\"}"))
            .isEqualTo(after.value("streamboard_append_seconds_count"));
        assertThat(after.value("streamboard_delivery_seconds_count")).isPositive();
        assertThat(after.value("streamboard_sessions")).isEqualTo(1);
        assertThat(after.value("streamboard_outbox_bytes")).isNotNegative();
        assertThat(after.value("streamboard_rebalances_total")).isZero();
        assertThat(after.value("streamboard_resyncs_total{cause=\"slow-reader\"}")).isZero();
        assertThat(after.value("streamboard_lag_seconds{partition=\"7\"}")).isBetween(0.0, 5.0);
        assertThat(after.value("streamboard_partitions")).isEqualTo(8);
        assertThat(after.value("streamboard_ready")).isEqualTo(1);
        assertThat(after.value("streamboard_check_failing{check=\"behind\"}")).isZero();
        assertThat(after.value("streamboard_kafka_record_send_total{client=\"producer\"}"))
            .isPositive();
        assertThat(after.value("streamboard_forwarded_batches_total")).isZero();
        assertThat(after.names())
            .contains("jvm_memory_used_bytes", "jvm_gc_pause_seconds_count", "process_cpu_usage");
      }
    }
  }

  @Test
  void figuresAreForWhoBringsTheToken() throws Exception {
    Path data = folder.resolve("data");
    Path own = Files.writeString(folder.resolve("own"), "a-word-of-the-operator\n");
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
    try (ServerProcess server = ServerProcess.start(ServerClasses.program(), data)) {
      Path made = data.resolve("metrics.token");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
          .isEqualTo("rw-------");
      String token = Files.readString(made).strip();
      assertThat(token).hasSize(43);
      assertThat(Scrape.ask(HTTP, server.address(), token).statusCode()).isEqualTo(200);
      for (String wrong : List.of("", token + "x", token.substring(1), "a-word-of-the-operator")) {
        assertThat(Scrape.ask(HTTP, server.address(), wrong).statusCode()).isEqualTo(401);
      }
      HttpResponse<String> without =
          HTTP.send(
              HttpRequest.newBuilder(server.address().resolve("/metrics?token=" + token)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.body()).doesNotContain("streamboard_");
      assertThat(server.end()).isZero();
      server.restart();
      assertThat(Scrape.ask(HTTP, server.address(), token).statusCode()).isEqualTo(200);
    }
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), data, "--metrics-token", own.toString())) {
      assertThat(Scrape.ask(HTTP, server.address(), "a-word-of-the-operator").statusCode())
          .isEqualTo(200);
      assertThat(
              Scrape.ask(
                      HTTP,
                      server.address(),
                      Files.readString(data.resolve("metrics.token")).strip())
                  .statusCode())
          .isEqualTo(401);
    }
  }
}
