package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.desktop.board.image.ImageParts;
import io.streamboard.desktop.board.image.ImageSource;
import io.streamboard.desktop.board.image.ImagesViewModel;
import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many pictures at once: they are sent one by one, and nothing keeps what is in their files. */
class ImagesInTurnTest {

  private static final int MANY = 30;
  private static final int SMALLEST = 20;

  @TempDir private Path folder;

  private final BoardFixture boards = new BoardFixture();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final ImagesViewModel images =
      new ImagesViewModel(
          boards.anas.desk(),
          () -> boards.board,
          new ImageParts(boards.images.blobs(), boards.images.decoder(), tasks::add, boards.fx));

  /** Each another one. */
  private List<Path> pictures(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                MadePictures.written(
                    folder, "p" + i + ".png", MadePictures.file("png", SMALLEST + i, SMALLEST)))
        .toList();
  }

  private void insert(List<Path> files) {
    images.insert(files.stream().map(ImageSource.Stored::new).toList(), new Point(0, 0));
  }

  private void next() {
    tasks.remove().run();
    boards.settle();
  }

  private void settle() {
    while (!tasks.isEmpty()) {
      next();
    }
  }

  private int onBoard() {
    return boards.bens.canvas().size();
  }

  @Test
  void ofManyNoMoreThanOneIsReadAtATimeAndNoneIsKept() {
    insert(pictures(MANY));
    while (!tasks.isEmpty()) {
      assertThat(tasks).hasSize(1);
      next();
      assertThat(HeldBytes.in(images, boards.anas)).isZero();
    }
    assertThat(onBoard()).isEqualTo(MANY);
    assertThat(boards.anas.status().canUndo().get()).isTrue();
  }

  @Test
  void withoutAServerOneIsTriedAndTheOthersWaitBehindItWithoutTheirBytes() {
    boards.blobs.fail(Optional.of(Problem.UNREACHABLE));
    insert(pictures(3));
    settle();
    assertThat(boards.blobs.puts()).hasSize(1);
    assertThat(images.unfinished()).isEqualTo(3);
    assertThat(HeldBytes.in(images)).isZero();
    boards.blobs.fail(Optional.empty());
    boards.fx.passTime();
    settle();
    assertThat(onBoard()).isEqualTo(3);
  }

  @Test
  void whatChangedOrWentSinceItWasLookedAtIsLeftOutAndHoldsNoOtherBack() throws IOException {
    List<Path> files = pictures(3);
    insert(files);
    next();
    Files.write(files.get(0), MadePictures.file("png", 99, 99));
    next();
    assertThat(boards.toasts.text().get()).contains("p0.png", Texts.of("image.changed"));
    Files.delete(files.get(1));
    next();
    assertThat(boards.toasts.text().get()).contains("p1.png", Texts.of("image.unreadable"));
    settle();
    assertThat(onBoard()).isEqualTo(1);
    assertThat(images.unfinished()).isZero();
  }

  @Test
  void moreThatComeWhileOneIsSentFollowIt() {
    List<Path> files = pictures(4);
    insert(files.subList(0, 2));
    next();
    insert(files.subList(2, 4));
    settle();
    assertThat(onBoard()).isEqualTo(4);
  }

  @Test
  void whatIsLeftWhileOneIsSentDoesNotCome() {
    insert(pictures(3));
    next();
    images.stop();
    settle();
    assertThat(onBoard()).isZero();
    insert(pictures(1));
    settle();
    assertThat(onBoard()).isEqualTo(1);
  }

  @Test
  void aFaultWhileOneIsSentEndsThatOneOnly() {
    insert(pictures(2));
    next();
    boards.blobs.breakNext(new IllegalStateException("as told"));
    assertThatThrownBy(this::next).isInstanceOf(IllegalStateException.class);
    boards.settle();
    settle();
    assertThat(onBoard()).isEqualTo(1);
    assertThat(images.unfinished()).isZero();
  }

  @Test
  void onePictureTooManyForTheMemoryIsRefusedAsTooLarge() {
    insert(pictures(2));
    next();
    boards.blobs.breakNext(new OutOfMemoryError("as told"));
    next();
    assertThat(boards.toasts.text().get()).contains(Texts.of("image.too-large"));
    settle();
    assertThat(onBoard()).isEqualTo(1);
  }
}
