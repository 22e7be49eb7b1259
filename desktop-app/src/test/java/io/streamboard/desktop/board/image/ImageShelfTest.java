package io.streamboard.desktop.board.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.desktop.fake.DirectFx;
import io.streamboard.desktop.fake.FakeBlobs;
import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is painted of images, from when they are first seen. */
@ExtendWith(ApplicationExtension.class)
class ImageShelfTest {

  private static final BoardId BOARD = new BoardId("board");

  private final DirectFx fx = new DirectFx();
  private final FakeBlobs blobs = new FakeBlobs();
  private final List<BlobHash> arrived = new ArrayList<>();
  private final ImageShelf shelf =
      new ImageShelf(() -> BOARD, blobs.parts(fx), () -> 1, arrived::add);

  private BlobHash put(byte[] file) {
    return blobs.client().upload(BOARD, file);
  }

  /** How wide the picture is that is painted for so many pixels; 0 while there is none. */
  private double width(BlobHash hash, double pixels) {
    Optional<javafx.scene.image.Image> now = shelf.picture(hash, pixels);
    fx.drain();
    return now.map(javafx.scene.image.Image::getWidth).orElse(0.0);
  }

  @Test
  void aPictureComesWhenItIsFirstSeenAndIsSaid() {
    BlobHash hash = put(MadePictures.file("png", 100, 60));
    assertThat(blobs.gets()).isZero();
    assertThat(width(hash, 100)).isZero();
    assertThat(arrived).containsExactly(hash);
    assertThat(width(hash, 100)).isEqualTo(100);
    assertThat(width(hash, 100)).isEqualTo(100);
    assertThat(blobs.gets()).isEqualTo(1);
  }

  @Test
  void itIsDecodedAboutAsLargeAsItIsSeen() {
    BlobHash hash = put(MadePictures.file("png", 2_000, 1_000));
    assertThat(width(hash, 90)).isZero();
    assertThat(width(hash, 90)).isEqualTo(128);
    assertThat(width(hash, 700)).as("the small one until the other is there").isEqualTo(128);
    assertThat(width(hash, 700)).isEqualTo(1_024);
    assertThat(width(hash, 90)).as("the large one serves for less too").isEqualTo(1_024);
    assertThat(blobs.gets()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReachedIsTriedAgainAfterAWhileAndNotBefore() {
    BlobHash hash = put(MadePictures.file("png", 100, 60));
    blobs.fail(Optional.of(Problem.UNREACHABLE));
    assertThat(width(hash, 100)).isZero();
    assertThat(width(hash, 100)).isZero();
    assertThat(blobs.gets()).isEqualTo(1);
    assertThat(shelf.isBroken(hash)).isFalse();
    blobs.fail(Optional.empty());
    fx.passTime();
    assertThat(width(hash, 100)).isZero();
    assertThat(width(hash, 100)).isEqualTo(100);
  }

  @Test
  void whatIsNoPictureIsBrokenAndNotFetchedAgain() {
    BlobHash hash = put("<svg onload=…/>".getBytes(StandardCharsets.UTF_8));
    assertThat(width(hash, 100)).isZero();
    assertThat(shelf.isBroken(hash)).isTrue();
    fx.passTime();
    assertThat(width(hash, 100)).isZero();
    assertThat(blobs.gets()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereYetCountsAsBrokenOnlyTheSecondTime() {
    byte[] file = MadePictures.file("png", 100, 60);
    BlobHash hash = new BlobHash(io.streamboard.model.digest.Sha256.hex(file));
    assertThat(width(hash, 100)).isZero();
    assertThat(shelf.isBroken(hash)).isFalse();
    fx.passTime();
    assertThat(width(hash, 100)).isZero();
    assertThat(shelf.isBroken(hash)).isTrue();
    BlobHash _ = put(file);
    fx.passTime();
    assertThat(width(hash, 100)).isZero();
    assertThat(width(hash, 100)).isEqualTo(100);
    assertThat(shelf.isBroken(hash)).isFalse();
  }

  @Test
  void thereIsABoundForAllPicturesTogether() {
    List<BlobHash> many = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      many.add(put(MadePictures.file("png", 2_000 + i, 2_000)));
    }
    for (BlobHash each : many) {
      assertThat(width(each, 2_048)).isZero();
    }
    int fetched = blobs.gets();
    assertThat(width(many.getLast(), 2_048)).isGreaterThan(1_900);
    assertThat(width(many.getFirst(), 2_048)).as("the oldest has gone").isZero();
    assertThat(blobs.gets()).isEqualTo(fetched + 1);
  }
}
