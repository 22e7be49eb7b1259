package io.streamboard.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The head of a frame as RFC 6455 has it, at the borders of its three forms. */
final class FrameTest {
  private static final Frame.Kind KIND = Frame.Kind.CONTENT;

  @ParameterizedTest
  @CsvSource({
    "0, 8100",
    "1, 8101",
    "125, 817d",
    "126, 817e007e",
    "65535, 817effff",
    "65536, 817f0000000000010000",
    "70000, 817f0000000000011170"
  })
  void aTextGoesOutBehindItsHead(int length, String head) {
    byte[] text = text(length);
    Frame frame = new Frame(KIND, Optional.empty(), text);
    assertThat(wire(frame)).asHexString().startsWithIgnoringCase(head);
    assertThat(frame.text()).isEqualTo(text);
    assertThat(frame.size()).isEqualTo(head.length() / 2 + length);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 126", "100, 25", "100, 26", "65535, 1", "7, 70000"})
  void whatIsSharedGoesOutAsTheSameFrame(int beginning, int rest) {
    byte[] whole = text(beginning + rest);
    byte[] first = new byte[beginning];
    byte[] last = new byte[rest];
    System.arraycopy(whole, 0, first, 0, beginning);
    System.arraycopy(whole, beginning, last, 0, rest);
    Frame shared = Frame.sharing(KIND, Optional.empty(), first, last);
    assertThat(wire(shared)).isEqualTo(wire(new Frame(KIND, Optional.empty(), whole)));
    assertThat(shared.text()).isEqualTo(whole);
    assertThat(shared.rest()).isSameAs(last);
  }

  private static byte[] text(int length) {
    byte[] text = new byte[length];
    new SplittableRandom(length).nextBytes(text);
    return text;
  }

  private static byte[] wire(Frame frame) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(frame.start());
    all.writeBytes(frame.rest());
    return all.toByteArray();
  }
}
