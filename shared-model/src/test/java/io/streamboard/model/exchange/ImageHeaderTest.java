package io.streamboard.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.geometry.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The first bytes of a picture say what it is, and bad ones say that it is none. */
class ImageHeaderTest {
  private static final List<byte[]> PICTURES =
      List.of(
          Pictures.png(640, 480),
          Pictures.gif(640, 480),
          Pictures.jpeg(640, 480),
          Pictures.webp(640, 480),
          Pictures.webpLossless(640, 480));

  @Test
  void theSizeIsInTheHeader() {
    List<ImageType> types =
        List.of(ImageType.PNG, ImageType.GIF, ImageType.JPEG, ImageType.WEBP, ImageType.WEBP);
    for (int i = 0; i < types.size(); i++) {
      assertThat(ImageHeader.read(PICTURES.get(i)))
          .isEqualTo(new ImageHeader(types.get(i), new Size(640, 480)));
    }
  }

  @Test
  void aFloodOfPixelsIsTooLarge() {
    Map.of(
            "png", Pictures.png(100_000, 100_000),
            "png beyond 2^31", Pictures.png(-1, -1),
            "gif", Pictures.gif(65_535, 65_535),
            "jpeg", Pictures.jpeg(65_535, 65_535),
            "webp", Pictures.webp(16_000_000, 16_000_000))
        .forEach((name, picture) -> refused(LossCode.IMAGE_SIZE, picture));
    assertThat(ImageHeader.read(Pictures.png(8_000, 5_000)).size())
        .isEqualTo(new Size(8_000, 5_000));
  }

  @Test
  void tooManyBytesAreTooLarge() {
    refused(LossCode.IMAGE_SIZE, Pictures.padded(Pictures.png(1, 1), ImageHeader.BYTES + 1));
    ImageHeader.read(Pictures.padded(Pictures.png(1, 1), ImageHeader.BYTES));
  }

  @Test
  void noPixelsAreNoPicture() {
    refused(LossCode.IMAGE_FORMAT, Pictures.png(0, 5));
    refused(LossCode.IMAGE_FORMAT, Pictures.gif(5, 0));
  }

  @Test
  void aHeaderCutAnywhereIsNoPicture() {
    for (byte[] picture : PICTURES) {
      for (int length = 0; length < 10; length++) {
        refused(LossCode.IMAGE_FORMAT, Arrays.copyOf(picture, length));
      }
    }
  }

  @Test
  void anyBytesAreReadOrRefused() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = PICTURES.get(random.nextInt(PICTURES.size())).clone();
      for (int change = 0; change < 3; change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(ImageHeader.read(bytes).size().width()).isPositive();
      } catch (BadImageException refused) {
        assertThat(refused.code()).isIn(LossCode.IMAGE_FORMAT, LossCode.IMAGE_SIZE);
      }
    }
  }

  private static void refused(LossCode code, byte[] picture) {
    assertThatThrownBy(() -> ImageHeader.read(picture))
        .isInstanceOfSatisfying(
            BadImageException.class, bad -> assertThat(bad.code()).isEqualTo(code));
  }
}
