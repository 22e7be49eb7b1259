package io.streamboard.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as RFC 6455 has them. */
class FramingTest {
  private static final int MASK = 0x37fa213d;

  private final List<String> heard = new ArrayList<>();

  @Test
  void aClientsFrameIsThatOfTheStandardsExample() {
    ByteBuffer frame = Framing.masked(Framing.TEXT, "Hello".getBytes(UTF_8), MASK);
    assertThat(hex(frame)).isEqualTo("818537fa213d7f9f4d5158");
  }

  @Test
  void aServersFrameIsThatOfTheStandardsExample() {
    byte[] text = "-Hello-".getBytes(UTF_8);
    assertThat(hex(Framing.plain(Framing.TEXT, text, 1, 6))).isEqualTo("810548656c6c6f");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 200_000})
  void whatIsFramedIsReadBackWithAndWithoutMask(int length) throws IOException {
    byte[] payload = "x".repeat(length).getBytes(UTF_8);
    byte[] both =
        joined(
            Framing.masked(Framing.TEXT, payload, MASK),
            Framing.plain(Framing.BINARY, payload, 0, length));
    assertThat(parse(both, both.length)).isEqualTo(both.length);
    assertThat(heard).containsExactly("1 " + "x".repeat(length), "2 " + "x".repeat(length));
  }

  @Test
  void aFrameIsHeardOnlyOnceItIsWhole() throws IOException {
    byte[] both =
        joined(
            Framing.plain(Framing.PING, "a".getBytes(UTF_8), 0, 1),
            Framing.masked(Framing.TEXT, "y".repeat(300).getBytes(UTF_8), MASK));
    for (int end = 0; end < both.length; end++) {
      heard.clear();
      assertThat(parse(both.clone(), end)).isEqualTo(end < 3 ? 0 : 3);
      assertThat(heard).isEqualTo(end < 3 ? List.of() : List.of("9 a"));
    }
  }

  @Test
  void aMessageInPiecesIsAnError() {
    byte[] first = HexFormat.of().parseHex("010161");
    byte[] next = HexFormat.of().parseHex("800161");
    assertThatThrownBy(() -> parse(first, 3)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> parse(next, 3)).isInstanceOf(IOException.class);
  }

  private int parse(byte[] bytes, int end) throws IOException {
    return Framing.parse(
        bytes,
        0,
        end,
        (opcode, buffer, from, to) ->
            heard.add(opcode + " " + new String(buffer, from, to - from, UTF_8)));
  }

  private static byte[] joined(ByteBuffer... frames) {
    ByteBuffer all =
        ByteBuffer.allocate(Arrays.stream(frames).mapToInt(ByteBuffer::remaining).sum());
    Arrays.stream(frames).forEach(all::put);
    return all.array();
  }

  private static String hex(ByteBuffer frame) {
    byte[] bytes = new byte[frame.remaining()];
    frame.get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
