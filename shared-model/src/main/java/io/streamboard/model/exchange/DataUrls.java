package io.streamboard.model.exchange;

import io.streamboard.model.json.foreign.Encoded;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Pictures written as addresses: {@code data:image/png;base64,...}. */
public final class DataUrls {
  private static final int LONGEST_HEAD = 200;

  /** Digits come in fours, of which the last two may stand for no byte. */
  private static final int PADDING = 2;

  private DataUrls() {}

  /**
   * The picture, taken right from the bytes of the file that it stands in. What it claims to be
   * does not count. Throws {@link BadImageException}.
   */
  public static Blob read(byte[] file, Encoded place) {
    int comma = comma(file, place);
    String head = new String(file, place.from(), comma - place.from(), StandardCharsets.US_ASCII);
    int length = place.to() - comma - 1;
    if (!head.replace("\\/", "/").startsWith("data:") || !head.endsWith(";base64")) {
      throw new BadImageException(LossCode.IMAGE_FORMAT);
    }
    if (length / 4L * 3 - PADDING > ImageHeader.BYTES) {
      throw new BadImageException(LossCode.IMAGE_SIZE);
    }
    return Blob.of(decoded(file, comma + 1, place.to()));
  }

  public static String write(Blob blob) {
    return "data:"
        + blob.header().type().media()
        + ";base64,"
        + Base64.getEncoder().encodeToString(blob.bytes());
  }

  private static int comma(byte[] file, Encoded place) {
    int last = Math.min(place.to(), place.from() + LONGEST_HEAD);
    for (int at = place.from(); at < last; at++) {
      if (file[at] == ',') {
        return at;
      }
    }
    throw new BadImageException(LossCode.IMAGE_FORMAT);
  }

  private static byte[] decoded(byte[] file, int from, int to) {
    try {
      ByteBuffer digits = digits(file, from, to);
      ByteBuffer decoded = Base64.getDecoder().decode(digits);
      byte[] bytes = new byte[decoded.remaining()];
      decoded.get(bytes);
      return bytes;
    } catch (IllegalArgumentException notBase64) {
      throw new BadImageException(LossCode.IMAGE_FORMAT);
    }
  }

  /** Where they stand; only those of programs that escape each slash are copied. */
  private static ByteBuffer digits(byte[] file, int from, int to) {
    int escaped = 0;
    for (int at = from; at < to; at++) {
      escaped += file[at] == '\\' ? 1 : 0;
    }
    if (escaped == 0) {
      return ByteBuffer.wrap(file, from, to - from);
    }
    ByteBuffer digits = ByteBuffer.allocate(to - from - escaped);
    for (int at = from; at < to; at++) {
      if (file[at] != '\\') {
        digits.put(file[at]);
      }
    }
    return digits.flip();
  }
}
