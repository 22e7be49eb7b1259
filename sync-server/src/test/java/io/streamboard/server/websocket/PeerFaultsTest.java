package io.streamboard.server.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Peers that vanish at whatever moment of a connection, and peers that talk nonsense, are nothing
 * to fill a log with.
 */
final class PeerFaultsTest {
  private static final int TIMES = 40;
  private static final Logger LIBRARY = Logger.getLogger("org.glassfish.grizzly");

  private final Queue<LogRecord> told = new ConcurrentLinkedQueue<>();

  @Test
  void neitherResetsNorNonsenseFillTheLog() throws IOException {
    Handler recorder = new Recorder();
    LIBRARY.addHandler(recorder);
    try (RunningNode node = node()) {
      for (int i = 0; i < TIMES; i++) {
        reset(node.port(), "");
        reset(node.port(), "GET /v1/so");
        reset(node.port(), "POST /v1/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{");
        reset(node.port(), "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answerToABrokenChunk(node.port())).startsWith("HTTP/1.1 400 ");
      }
      try (RawSocket peer = new RawSocket(node.port())) {
        assertThat(peer.handshake("token-ana")).startsWith("HTTP/1.1 101 ");
      }
    } finally {
      LIBRARY.removeHandler(recorder);
    }
    assertThat(told).noneMatch(record -> record.getThrown() != null);
  }

  @Test
  void whoVanishesRightAfterTheHandshakeLeavesNoSession() throws IOException {
    try (RunningNode node = node()) {
      for (int i = 0; i < TIMES; i++) {
        resetSocket(node.port());
      }
      Await.that("no session", Duration.ofSeconds(10), () -> node.core.sessions().size() == 0);
    }
  }

  private static RunningNode node() throws IOException {
    return new RunningNode(
        new FixedIdentity("ana"),
        SocketSettings.at("127.0.0.1", 0).withSessions(TIMES, TIMES),
        Core.Settings.DEFAULT);
  }

  private static void resetSocket(int port) throws IOException {
    try (RawSocket peer = new RawSocket(port)) {
      peer.handshake("token-ana");
      peer.reset();
    }
  }

  private static String answerToABrokenChunk(int port) throws IOException {
    try (RawSocket peer = new RawSocket(port)) {
      peer.send(
          "POST /v1/sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"
              .getBytes(ISO_8859_1));
      return peer.head();
    }
  }

  private static void reset(int port, String said) throws IOException {
    try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), port)) {
      peer.getOutputStream().write(said.getBytes(ISO_8859_1));
      peer.setSoLinger(true, 0);
    }
  }

  private final class Recorder extends Handler {
    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
        told.add(record);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
