package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.Need;
import io.streamboard.testing.Needs;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that is shipped for nginx, with a server behind it. */
@Needs(Need.NGINX)
final class NginxProcessTest {
  private static final Path EXAMPLE = Path.of("../installers/src/main/server/examples/nginx.conf");
  private static final String PASSWORD = "correct horse staple 7";

  @TempDir private Path folder;

  @Test
  void boardsAreSharedBelowAPathAndAddressesAreThoseOfPeople() throws Exception {
    Path settings =
        Files.writeString(
            folder.resolve("settings"), "trusted-proxies=127.0.0.1\nconnections-per-address=1\n");
    try (ServerProcess server =
        ServerProcess.start(
            ServerClasses.program(), folder.resolve("data"), "--config", settings.toString())) {
      server.addAdmin("ana", PASSWORD);
      int port = freePort();
      Process nginx = start(server.address().getPort(), port);
      try {
        URI base = URI.create("http://127.0.0.1:" + port + "/streamboard");
        Await.that("nginx", Duration.ofSeconds(20), () -> status(base, "/healthz") == 200);
        assertThat(status(base, "/metrics")).isEqualTo(404);
        SignedIn ana = Clients.signIn(base, "ana", PASSWORD);
        BoardId board = new WireUse(ana).make("Plans", WireUse.notes(0, 5));
        assertThat(new WireUse(ana).look(board).widgets()).isEqualTo(5);

        List<Socket> open = new ArrayList<>();
        assertThat(knock(open, port, "127.0.0.2", ana, "")).startsWith("HTTP/1.1 101 ");
        assertThat(knock(open, port, "127.0.0.3", ana, "")).startsWith("HTTP/1.1 101 ");
        assertThat(knock(open, port, "127.0.0.2", ana, "")).startsWith("HTTP/1.1 429 ");
        String lie = "X-Forwarded-For: 192.0.2.9\r\n";
        assertThat(knock(open, port, "127.0.0.2", ana, lie)).startsWith("HTTP/1.1 429 ");
        // Past the proxy, from an address that is not named: it is its own.
        int own = server.address().getPort();
        String prefixed = "/v1/socket";
        assertThat(knock(open, own, "127.0.0.3", ana, lie, prefixed)).startsWith("HTTP/1.1 429 ");
        assertThat(knock(open, own, "127.0.0.4", ana, lie, prefixed)).startsWith("HTTP/1.1 101 ");
        for (Socket socket : open) {
          socket.close();
        }
      } finally {
        nginx.destroy();
        assertThat(nginx.waitFor(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  /** The example as it is, but for ports, certificates and where nginx keeps its files. */
  private Process start(int server, int port) throws IOException {
    String site =
        Files.readString(EXAMPLE)
            .replace("127.0.0.1:7420", "127.0.0.1:" + server)
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
            .replaceAll("(?m)^ *ssl_.*\n", "");
    assertThat(site).contains("127.0.0.1:" + server, "127.0.0.1:" + port).doesNotContain("ssl");
    Path whole =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            daemon off;
            worker_processes 1;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx-errors;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              %2$s
            }
            """
                .formatted(folder, site));
    return new ProcessBuilder("nginx", "-p", folder.toString(), "-c", whole.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("nginx-output").toFile())
        .start();
  }

  private static int status(URI base, String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(base + path)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException notYet) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static String knock(List<Socket> open, int port, String from, SignedIn who, String more)
      throws IOException {
    return knock(open, port, from, who, more, "/streamboard/v1/socket");
  }

  /** The first line of the answer to a handshake from this address of the machine. */
  private static String knock(
      List<Socket> open, int port, String from, SignedIn who, String more, String path)
      throws IOException {
    Socket socket = new Socket();
    open.add(socket);
    socket.setSoTimeout(20_000);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
    socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    String head =
        """
        GET %s HTTP/1.1
        Host: board.example.invalid
        Connection: Upgrade
        Upgrade: websocket
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Sec-WebSocket-Protocol: streamboard.v1
        Authorization: Bearer %s
        """
            .formatted(path, who.token())
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return free.getLocalPort();
    }
  }
}
