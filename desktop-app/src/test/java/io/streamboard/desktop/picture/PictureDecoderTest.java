package io.streamboard.desktop.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.BadPictureException.Fault;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files of pictures, honest and hostile. */
@Timeout(120)
final class PictureDecoderTest {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final long MOST_HEAP = 64 * 1024 * 1024;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final PictureDecoder decoder =
      new PictureDecoder(thread, MOST_BYTES, PictureDecoder.PATIENCE);

  @AfterEach
  void close() {
    thread.close();
  }

  /** However slow the machine is. */
  private DecodedPicture decode(byte[] file, Wanted wanted) {
    return new PictureDecoder(thread, MOST_BYTES, Duration.ofMinutes(1))
        .decode(file, wanted)
        .join();
  }

  private Optional<Fault> fault(byte[] file) {
    try {
      DecodedPicture _ = decoder.decode(file, Wanted.MOST).join();
      return Optional.empty();
    } catch (CompletionException failed) {
      return Optional.ofNullable(failed.getCause())
          .map(cause -> ((BadPictureException) cause).fault());
    }
  }

  /** Left half red, right half blue. */
  private static BufferedImage halves(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    return picture;
  }

  private static byte[] file(String format, BufferedImage picture) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      assertThat(ImageIO.write(picture, format, file)).isTrue();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  private static int red(int argb) {
    return argb >> 16 & 0xFF;
  }

  @Test
  void eachTypeIsDecodedAsLargeAsWantedAndNotLarger() {
    for (String format : new String[] {"png", "jpg", "gif"}) {
      byte[] file = file(format, halves(640, 320));
      DecodedPicture small = decode(file, new Wanted(100, 100));
      assertThat(small.naturalWidth()).isEqualTo(640);
      assertThat(small.naturalHeight()).isEqualTo(320);
      assertThat(small.width()).isEqualTo(100);
      assertThat(small.height()).isEqualTo(50);
      assertThat(red(small.pixels()[10])).as(format).isGreaterThan(240);
      assertThat(red(small.pixels()[90])).as(format).isLessThan(15);
      DecodedPicture whole = decode(file, Wanted.MOST);
      assertThat(whole.width()).isEqualTo(640);
      assertThat(whole.pixels()).hasSize(640 * 320);
    }
  }

  @Test
  void transparentPixelsArePremultipliedAndDoNotColourTheirNeighbours() {
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0x00FFFFFF);
    picture.setRGB(1, 0, 0xFF102030);
    DecodedPicture one = decode(file("png", picture), new Wanted(1, 1));
    assertThat(one.pixels()).containsExactly(0x80081018);
  }

  @Test
  void aLargePictureIsDecodedWithinItsMemory() {
    byte[] file = file("png", new BufferedImage(6_000, 6_000, BufferedImage.TYPE_INT_RGB));
    DecodedPicture picture = decode(file, Wanted.MOST);
    assertThat(picture.naturalWidth()).isEqualTo(6_000);
    assertThat(picture.pixels().length).isBetween(3_000_000, Wanted.MOST_PIXELS);
    assertThat(bounded(file)).isIn(Optional.empty(), Optional.of(Fault.TOO_SLOW));
  }

  @Test
  void aPhotographIsTurnedAsItSays() {
    byte[] lying = file("jpg", halves(64, 32));
    // Six: the first row is the right side.
    byte[] notes =
        "Exif\0\0MM\0*\0\0\0\010\0\1\1\022\0\3\0\0\0\1\0\6\0\0\0\0\0\0".getBytes(ISO_8859_1);
    ByteBuffer turned = ByteBuffer.allocate(lying.length + notes.length + 4);
    turned.put(lying, 0, 2).putShort((short) 0xFFE1).putShort((short) (notes.length + 2));
    turned.put(notes).put(lying, 2, lying.length - 2);
    DecodedPicture picture = decode(turned.array(), Wanted.MOST);
    assertThat(picture.naturalWidth()).isEqualTo(32);
    assertThat(picture.width()).isEqualTo(32);
    assertThat(picture.height()).isEqualTo(64);
    assertThat(red(picture.pixels()[3])).isGreaterThan(240);
    assertThat(red(picture.pixels()[32 * 60])).isLessThan(15);
  }

  @Test
  void otherFilesAreNoPictures() {
    for (String text : new String[] {"", "<svg/>", "<html>", "BM", "\u0000\u0000\u0001\u0000"}) {
      assertThat(fault(text.getBytes(ISO_8859_1))).contains(Fault.UNKNOWN_TYPE);
    }
    assertThat(fault(new byte[MOST_BYTES + 1])).contains(Fault.TOO_LARGE);
  }

  @Test
  void aFileCutAtAnyByteIsATypedError() {
    for (String format : new String[] {"png", "jpg", "gif"}) {
      byte[] file = file(format, halves(20, 10));
      for (int length = 0; length < file.length - 1; length++) {
        assertThat(fault(Arrays.copyOf(file, length))).as("%s %s", format, length).isPresent();
      }
    }
  }

  @Test
  void spoiltBytesAreAPictureOrATypedError() {
    Random random = new Random(7);
    for (String format : new String[] {"png", "jpg", "gif"}) {
      byte[] file = file(format, halves(40, 30));
      for (int round = 0; round < 300; round++) {
        byte[] spoilt = file.clone();
        for (int i = 0; i < 3; i++) {
          spoilt[random.nextInt(file.length)] = (byte) random.nextInt();
        }
        assertThat(fault(spoilt)).isNotNull();
      }
    }
  }

  @Test
  void aFloodOfPixelsIsRefusedByItsHead() {
    byte[] flood = file("png", halves(20, 10));
    ByteBuffer.wrap(flood).putInt(16, 30_000).putInt(20, 30_000);
    assertThat(bounded(flood)).contains(Fault.TOO_LARGE);
    byte[] gif = file("gif", halves(20, 10));
    gif[7] = (byte) 0xFF;
    gif[9] = (byte) 0xFF;
    assertThat(bounded(gif)).contains(Fault.TOO_LARGE);
  }

  @Test
  void aFloodWithinTheLimitIsBounded() {
    // 39 million pixels in some 40 KB.
    byte[] flood = png(6_200, 6_200, 8, 6, new byte[0], 6_200L * (1 + 4 * 6_200));
    assertThat(bounded(flood)).isIn(Optional.empty(), Optional.of(Fault.TOO_SLOW));
    byte[] deep = png(6_200, 6_200, 16, 6, new byte[0], 6_200L * (1 + 8 * 6_200));
    assertThat(bounded(deep)).isIn(Optional.empty(), Optional.of(Fault.TOO_SLOW));
  }

  @Test
  void aPackedBombBesideOrBehindThePictureIsNotUnpacked() {
    // Hundreds of megabytes of notes, and as many behind the last row.
    byte[] notes = png(20, 10, 8, 2, deflated(300_000_000L, "Comment\0\0"), 20 * 61);
    assertThat(bounded(notes)).isEmpty();
    byte[] behind = png(20, 10, 8, 2, new byte[0], 300_000_000L);
    assertThat(bounded(behind)).isEmpty();
  }

  @Test
  void scansWithoutEndAreRefused() {
    byte[] file = file("jpg", halves(64, 64));
    int scan = find(file, 0xDA);
    byte[] body = Arrays.copyOfRange(file, scan, file.length - 2);
    ByteBuffer many = ByteBuffer.allocate(scan + 200 * body.length + 2).put(file, 0, scan);
    for (int i = 0; i < 200; i++) {
      many.put(body);
    }
    many.putShort((short) 0xFFD9);
    assertThat(bounded(many.array())).contains(Fault.TOO_LARGE);
  }

  @Test
  void framesWithoutEndAreRefused() {
    byte[] file = file("gif", halves(20, 10));
    int image = 13 + (3 << ((file[10] & 7) + 1));
    while (file[image] != 0x2C) {
      image++;
    }
    byte[] frame = Arrays.copyOfRange(file, image, file.length - 1);
    ByteBuffer many = ByteBuffer.allocate(image + 1_200 * frame.length + 1).put(file, 0, image);
    for (int i = 0; i < 1_200; i++) {
      many.put(frame);
    }
    many.put((byte) 0x3B);
    assertThat(bounded(many.array())).isPresent();
  }

  private static int find(byte[] file, int mark) {
    for (int at = 2; ; at++) {
      if ((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) == mark) {
        return at;
      }
    }
  }

  /** What came of it, and that it was quick and cost little. */
  private Optional<Fault> bounded(byte[] file) {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    long idle = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long start = System.nanoTime();
    Optional<Fault> fault = fault(file);
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2_000);
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    assertThat(peak - idle).isLessThan(MOST_HEAP);
    return fault;
  }

  /** A picture of zeros, with these notes before it and so many bytes packed. */
  private static byte[] png(
      int width, int height, int depth, int colours, byte[] notes, long packed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colours)
            .array());
    if (notes.length > 0) {
      chunk(out, "zTXt", notes);
    }
    chunk(out, "IDAT", deflated(packed, ""));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
    chunk.put(type.getBytes(ISO_8859_1)).put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, data.length + 4);
    out.writeBytes(chunk.putInt((int) sum.getValue()).array());
  }

  private static byte[] deflated(long zeros, String before) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before.getBytes(ISO_8859_1));
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      byte[] piece = new byte[1_000_000];
      byte[] packed = new byte[100_000];
      for (long left = zeros; left > 0; left -= piece.length) {
        deflater.setInput(piece, 0, (int) Math.min(left, piece.length));
        while (!deflater.needsInput()) {
          out.write(packed, 0, deflater.deflate(packed));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        out.write(packed, 0, deflater.deflate(packed));
      }
    }
    return out.toByteArray();
  }
}
