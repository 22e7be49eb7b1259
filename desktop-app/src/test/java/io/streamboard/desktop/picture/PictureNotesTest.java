package io.streamboard.desktop.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.picture.BadPictureException;
import io.streamboard.model.picture.PictureHead;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What goes to others is the picture, and nothing that was noted beside it. */
class PictureNotesTest {

  private static final String SECRET = "taken at 52.5 N 13.4 E by somebody";

  private static BufferedImage picture() {
    BufferedImage picture = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 24; y++) {
        picture.setRGB(x, y, new Color(6 * x, 10 * y, 128).getRGB());
      }
    }
    return picture;
  }

  private static byte[] file(String format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    assertThat(ImageIO.write(picture(), format, file)).isTrue();
    return file.toByteArray();
  }

  private static byte[] inserted(byte[] file, int at, byte[] what) {
    return ByteBuffer.allocate(file.length + what.length)
        .put(file, 0, at)
        .put(what)
        .put(file, at, file.length - at)
        .array();
  }

  private static byte[] segment(int kind, String content) {
    return ByteBuffer.allocate(content.length() + 4)
        .put((byte) 0xFF)
        .put((byte) kind)
        .putShort((short) (content.length() + 2))
        .put(content.getBytes(ISO_8859_1))
        .array();
  }

  private static byte[] chunk(String kind, String content) {
    CRC32 sum = new CRC32();
    sum.update(kind.getBytes(ISO_8859_1));
    sum.update(content.getBytes(ISO_8859_1));
    return ByteBuffer.allocate(content.length() + 12)
        .putInt(content.length())
        .put(kind.getBytes(ISO_8859_1))
        .put(content.getBytes(ISO_8859_1))
        .putInt((int) sum.getValue())
        .array();
  }

  private static boolean holds(byte[] file, String text) {
    return new String(file, ISO_8859_1).contains(text);
  }

  private static void assertSamePixels(byte[] file, byte[] other) throws IOException {
    BufferedImage one = ImageIO.read(new ByteArrayInputStream(file));
    BufferedImage two = ImageIO.read(new ByteArrayInputStream(other));
    int[] pixels = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
    assertThat(two.getRGB(0, 0, two.getWidth(), two.getHeight(), null, 0, two.getWidth()))
        .isEqualTo(pixels);
  }

  private static PictureHead head(byte[] file) {
    return PictureHead.read(ByteBuffer.wrap(file));
  }

  @Test
  void aPhotographLosesItsNotesAndKeepsItsPixelsAndWhichSideIsUp() throws IOException {
    byte[] plain = file("jpg");
    String turn = "Exif\0\0MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0" + SECRET;
    byte[] noted = inserted(plain, 2, segment(0xE1, turn));
    noted = inserted(noted, 2, segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + SECRET));
    noted = inserted(noted, 2, segment(0xED, "Photoshop 3.0\0" + SECRET));
    noted = inserted(noted, 2, segment(0xFE, SECRET));
    noted = inserted(noted, 2, segment(0xE2, "MPF\0" + SECRET));
    noted = inserted(noted, noted.length, SECRET.getBytes(ISO_8859_1));
    assertThat(head(noted).turn()).isEqualTo(6);

    byte[] sent = PictureNotes.removed(noted);

    assertThat(holds(sent, "13.4 E")).isFalse();
    assertThat(head(sent)).isEqualTo(head(noted));
    assertSamePixels(plain, sent);
    assertThat(PictureNotes.removed(sent)).isEqualTo(sent);
  }

  @Test
  void theColoursOfAPhotographStayWhatTheyAre() throws IOException {
    byte[] profiled = inserted(file("jpg"), 2, segment(0xE2, "ICC_PROFILE\0\1\1colours"));
    assertThat(holds(PictureNotes.removed(profiled), "ICC_PROFILE\0\1\1colours")).isTrue();
  }

  @Test
  void aPhotographWithoutNotesStaysAsItIs() throws IOException {
    byte[] plain = file("jpg");
    assertThat(PictureNotes.removed(plain)).isEqualTo(plain);
  }

  @Test
  void aPngLosesItsTexts() throws IOException {
    byte[] plain = file("png");
    byte[] noted = inserted(plain, 33, chunk("tEXt", "Comment\0" + SECRET));
    noted = inserted(noted, 33, chunk("eXIf", "MM\0*" + SECRET));
    noted = inserted(noted, 33, chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
    noted = inserted(noted, noted.length, SECRET.getBytes(ISO_8859_1));
    byte[] sent = PictureNotes.removed(noted);
    assertThat(sent).isEqualTo(plain);
    assertSamePixels(plain, sent);
  }

  @Test
  void aGifLosesItsCommentsAndKeepsItsLoop() throws IOException {
    byte[] plain = file("gif");
    int behindColours = 13 + (3 << ((plain[10] & 7) + 1));
    String loop = "!\u00ff\13NETSCAPE2.0\3\1\0\0\0";
    byte[] looping = inserted(plain, behindColours, loop.getBytes(ISO_8859_1));
    String notes = "!\u00fe" + (char) SECRET.length() + SECRET + "\0";
    String program = "!\u00ff\13XMP DataXMP" + (char) SECRET.length() + SECRET + "\0";
    byte[] noted = inserted(looping, behindColours, (notes + program).getBytes(ISO_8859_1));
    byte[] sent = PictureNotes.removed(noted);
    assertThat(sent).isEqualTo(looping);
    assertSamePixels(plain, sent);
  }

  @Test
  void whatIsCutOrSpoiltIsATypedError() throws IOException {
    Random random = new Random(7);
    for (String format : new String[] {"jpg", "png", "gif"}) {
      byte[] whole = file(format);
      for (int length = 0; length < whole.length - 1; length += 1 + random.nextInt(9)) {
        byte[] cut = java.util.Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> PictureNotes.removed(cut)).isInstanceOf(BadPictureException.class);
      }
      for (int round = 0; round < 400; round++) {
        byte[] spoilt = whole.clone();
        for (int i = 0; i < 4; i++) {
          spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
        }
        try {
          assertThat(head(PictureNotes.removed(spoilt))).isEqualTo(head(spoilt));
        } catch (BadPictureException typed) {
          assertThat(typed.fault()).isNotNull();
        }
      }
    }
  }
}
