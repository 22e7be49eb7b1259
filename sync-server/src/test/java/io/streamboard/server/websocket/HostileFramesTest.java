package io.streamboard.server.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.Core;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.server.testing.RunningNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFramesTest {

  private static final byte[] ASK =
      "{\"type\":\"request\",\"request\":\"q\",\"query\":{\"type\":\"boards.mine\"}}"
          .getBytes(UTF_8);

  private final RunningNode node;

  HostileFramesTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana"),
            SocketSettings.at("127.0.0.1", 0).withSessions(100, 100),
            Core.Settings.DEFAULT);
  }

  @AfterAll
  void stop() {
    node.close();
    assertThat(node.errors).isEmpty();
  }

  private RawSocket connected() throws IOException {
    RawSocket peer = new RawSocket(node.port());
    assertThat(peer.handshake("token-ana")).startsWith("HTTP/1.1 101 ");
    assertThat(new String(peer.next().payload(), UTF_8)).contains("\"welcome\"");
    return peer;
  }

  /** A lease may be told at any time, so other frames are passed over. */
  private static void readUntil(RawSocket peer, String text) throws IOException {
    String frame = "";
    while (!frame.contains(text)) {
      frame = new String(peer.next().payload(), UTF_8);
    }
  }

  private static byte[] unmasked(int first, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(first);
    out.write(payload.length);
    out.writeBytes(payload);
    return out.toByteArray();
  }

  private static byte[] many(int count, byte[] frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(frame);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Stream.of(frames).forEach(out::writeBytes);
    return out.toByteArray();
  }

  static Stream<Arguments> frames() {
    int bad = CloseCode.BAD_MESSAGE.number();
    int large = CloseCode.TOO_LARGE.number();
    byte[] tenth = new byte[30_000];
    return Stream.of(
        Arguments.of("unmasked text", unmasked(0x81, "{}".getBytes(UTF_8)), Set.of(bad)),
        Arguments.of("binary", RawSocket.masked(0x82, new byte[] {1}), Set.of(bad)),
        Arguments.of(
            "not UTF-8", RawSocket.masked(0x81, new byte[] {(byte) 0xC3, 0x28}), Set.of(bad)),
        Arguments.of("one byte too many", RawSocket.masked(0x81, new byte[262_145]), Set.of(large)),
        Arguments.of(
            "too much in pieces",
            joined(RawSocket.masked(0x01, tenth), many(9, RawSocket.masked(0x00, tenth))),
            Set.of(large)),
        Arguments.of(
            "a length of 8 exabytes",
            new byte[] {(byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1, 1, 2, 3, 4},
            Set.of(large)),
        Arguments.of(
            "a negative length",
            new byte[] {(byte) 0x81, (byte) 0xFF, -1, -1, -1, -1, -1, -1, -1, -1, 1, 2, 3, 4},
            Set.of(bad)),
        Arguments.of(
            "endless empty pieces",
            joined(
                RawSocket.masked(0x01, new byte[0]),
                many(5_000, RawSocket.masked(0x00, new byte[0]))),
            Set.of(large)),
        Arguments.of("a reserved bit", RawSocket.masked(0xC1, ASK), Set.of(bad)),
        Arguments.of("a reserved opcode", RawSocket.masked(0x83, ASK), Set.of(bad)),
        Arguments.of("a reserved control", RawSocket.masked(0x8B, new byte[0]), Set.of(bad)),
        Arguments.of("a long ping", RawSocket.masked(0x89, new byte[126]), Set.of(bad)),
        Arguments.of("a ping in pieces", RawSocket.masked(0x09, new byte[1]), Set.of(bad)),
        Arguments.of("the end of nothing", RawSocket.masked(0x80, ASK), Set.of(bad)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  @DisplayName("ERR1 a wrong frame ends its session with a documented code, and nobody else's")
  void aWrongFrameEndsItsSessionOnly(String name, byte[] bytes, Set<Integer> codes)
      throws IOException {
    try (RawSocket neighbour = connected();
        RawSocket peer = connected()) {
      peer.send(bytes);
      assertThat(codes).as(name).contains(peer.closeCode());
      neighbour.send(RawSocket.masked(0x81, ASK));
      readUntil(neighbour, "\"response\"");
    }
  }

  @Test
  void piecesAndPingsInBetweenMakeOneMessage() throws IOException {
    try (RawSocket peer = connected()) {
      byte[] begin = Arrays.copyOfRange(ASK, 0, 10);
      byte[] rest = Arrays.copyOfRange(ASK, 10, ASK.length);
      peer.send(
          joined(
              RawSocket.masked(0x01, begin),
              RawSocket.masked(0x89, "hi".getBytes(UTF_8)),
              RawSocket.masked(0x80, rest)));
      RawSocket.Incoming pong = peer.next();
      while (pong.isText()) {
        pong = peer.next();
      }
      assertThat(pong.first()).isEqualTo(0x8A);
      assertThat(new String(pong.payload(), UTF_8)).isEqualTo("hi");
      readUntil(peer, "\"response\"");
    }
  }

  @Test
  void whatComesWithTheHandshakeIsHeard() throws IOException {
    try (RawSocket peer = new RawSocket(node.port())) {
      peer.handshakeWith("token-ana", RawSocket.masked(0x81, ASK));
      assertThat(new String(peer.next().payload(), UTF_8)).contains("\"welcome\"");
      readUntil(peer, "\"response\"");
    }
  }

  @Test
  void aGoodbyeIsAnswered() throws IOException {
    try (RawSocket peer = connected()) {
      peer.send(RawSocket.masked(0x88, new byte[] {3, (byte) 0xE8}));
      assertThat(peer.closeCode()).isEqualTo(1000);
    }
  }
}
