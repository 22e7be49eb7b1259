package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.desktop.board.image.ImageSource;
import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that are put on a board, and the ways in which that fails. */
class ImagesTest {

  private static final Point HERE = new Point(100, 100);

  @TempDir private Path folder;

  private final BoardFixture boards = new BoardFixture();
  private final BoardViewModel anas = boards.anas;

  private Path file(String name, byte[] content) {
    return MadePictures.written(folder, name, content);
  }

  private Path png(String name, int width, int height) {
    return file(name, MadePictures.file("png", width, height));
  }

  private void insert(Path... files) {
    anas.images().insert(Arrays.stream(files).map(ImageSource.Stored::new).toList(), HERE);
    boards.settle();
  }

  private List<Widget> seen(BoardViewModel model) {
    boards.settle();
    return model.canvas().all().stream().map(item -> item.widget()).toList();
  }

  private static BlobHash blob(Widget widget) {
    return ((WidgetKind.Image) widget.kind()).blob();
  }

  private String said() {
    return boards.toasts.text().get();
  }

  @Test
  void aFileIsSentFirstAndThenSeenByOthersWithItsSize() {
    insert(png("hill.png", 300, 200));
    List<Widget> bens = seen(boards.bens);
    assertThat(bens).hasSize(1);
    assertThat(bens.getFirst().bounds()).isEqualTo(Bounds.of(-50, 0, 300, 200));
    assertThat(bens.getFirst().text()).isEmpty();
    assertThat(((WidgetKind.Image) bens.getFirst().kind()).natural()).isEqualTo(new Size(300, 200));
    assertThat(boards.blobs.has(boards.board, blob(bens.getFirst()))).isTrue();
    assertThat(anas.selection().now()).containsExactly(bens.getFirst().id());
    assertThat(anas.images().unfinished()).isZero();
    anas.undo();
    assertThat(seen(boards.bens)).isEmpty();
  }

  @Test
  void severalFilesLieSideBySideAroundThePlace() {
    insert(png("a.png", 100, 50), png("b.png", 200, 100), png("c.png", 76, 80));
    assertThat(seen(anas))
        .extracting(Widget::bounds)
        .containsExactly(
            Bounds.of(-112, 75, 100, 50), Bounds.of(12, 50, 200, 100), Bounds.of(236, 60, 76, 80));
  }

  @Test
  void aLargePictureIsPutOnTheBoardSmallerAndKeepsItsShape() {
    insert(png("large.png", 3_200, 1_600));
    assertThat(seen(anas).getFirst().bounds().size()).isEqualTo(new Size(640, 320));
  }

  @Test
  void whatIsNoPictureIsLeftOutAndSaidWhy() {
    byte[] whole = MadePictures.file("png", 60, 40);
    insert(file("notes.png", "no picture at all".getBytes(StandardCharsets.UTF_8)));
    assertThat(said()).contains("notes.png").contains(Texts.of("image.unknown-type"));
    insert(file("cut.png", Arrays.copyOf(whole, whole.length / 2)));
    assertThat(said()).contains(Texts.of("image.cut"));
    byte[] spoilt = whole.clone();
    Arrays.fill(spoilt, 50, 60, (byte) 0x55);
    insert(file("spoilt.png", spoilt));
    assertThat(said()).contains(Texts.of("image.damaged"));
    insert(folder.resolve("gone.png"));
    assertThat(said()).contains(Texts.of("image.unreadable"));
    insert(file("huge.png", new byte[21 * 1024 * 1024]));
    assertThat(said()).contains(Texts.of("image.too-large"));
    assertThat(seen(anas)).isEmpty();
    assertThat(boards.blobs.puts()).isEmpty();
  }

  @Test
  void aFloodOfPixelsIsRefusedByItsHead() {
    byte[] flood = MadePictures.file("png", 60, 40);
    flood[18] = 0x7f;
    flood[22] = 0x7f;
    insert(file("flood.png", flood));
    assertThat(said()).contains(Texts.of("image.too-large"));
    assertThat(boards.blobs.puts()).isEmpty();
  }

  @Test
  void oneBadFileAmongOthersHoldsNoneOfThemBack() {
    insert(png("a.png", 40, 40), file("bad.png", new byte[9]), png("c.png", 40, 40));
    assertThat(seen(anas)).hasSize(2);
    assertThat(said()).contains("bad.png");
  }

  @Test
  void withoutAServerTheImageWaitsAndComesWhenItIsBack() {
    boards.blobs.fail(Optional.of(Problem.UNREACHABLE));
    insert(png("later.png", 40, 40));
    assertThat(seen(anas)).isEmpty();
    assertThat(said()).isEqualTo(Texts.of("image.unreachable"));
    assertThat(anas.images().unfinished()).isEqualTo(1);
    boards.fx.passTime();
    assertThat(anas.images().unfinished()).isEqualTo(1);
    boards.blobs.fail(Optional.empty());
    boards.fx.passTime();
    assertThat(seen(boards.bens)).hasSize(1);
    assertThat(anas.images().unfinished()).isZero();
  }

  @Test
  void aServerThatDoesNotTakeItEndsItWithTheReason() {
    boards.blobs.fail(Optional.of(Problem.BOARD_FULL));
    insert(png("much.png", 40, 40));
    assertThat(said()).contains("much.png").contains(Texts.of("image.board-full"));
    assertThat(anas.images().unfinished()).isZero();
    assertThat(seen(anas)).isEmpty();
  }

  @Test
  void whoMayOnlyLookSendsNothing() {
    boards.benIs(Role.VIEWER);
    boards.settle();
    boards.bens.images().insert(List.of(new ImageSource.Stored(png("mine.png", 40, 40))), HERE);
    boards.settle();
    assertThat(boards.blobs.puts()).isEmpty();
    assertThat(said()).isEqualTo(Texts.of("void.not-allowed"));
  }

  @Test
  void copiedFilesAndCopiedPixelsArePasted() {
    anas.pasting()
        .paste(
            new Clips.Clip(
                Optional.empty(),
                "file names",
                Optional.empty(),
                List.of(png("copied.png", 40, 40)),
                Optional.empty()));
    assertThat(seen(anas)).hasSize(1);
    anas.pasting()
        .paste(
            new Clips.Clip(
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                Optional.of(new Clips.Pixels(30, 20, new int[600]))));
    assertThat(seen(anas)).hasSize(2).last().extracting(Widget::bounds).isNotNull();
    assertThat(seen(anas).getLast().bounds().size()).isEqualTo(new Size(30, 20));
  }

  @Test
  void aTextThatWasCopiedWithAPictureIsPastedAsText() {
    anas.pasting()
        .paste(
            new Clips.Clip(
                Optional.empty(),
                "cells of a table",
                Optional.empty(),
                List.of(),
                Optional.of(new Clips.Pixels(30, 20, new int[600]))));
    assertThat(seen(anas)).hasSize(1);
    assertThat(seen(anas).getFirst().kind()).isInstanceOf(WidgetKind.Note.class);
  }

  private Clips.Clip copiedElsewhere(BoardId other, boolean known) {
    insert(png("carried.png", 40, 40));
    Clips.Clip clip = anas.copying().copied();
    anas.actions().delete();
    BlobHash hash = blob(BoardFixture.widgetsOf(clip).getFirst());
    byte[] bytes = boards.images.blobs().fetch(boards.board, hash);
    BlobHash _ = boards.images.blobs().upload(other, bytes);
    return new Clips.Clip(
        clip.widgets(),
        clip.text(),
        known ? Optional.of(other.value()) : Optional.empty(),
        List.of(),
        Optional.empty());
  }

  @Test
  void aCopiedImageBringsItsFileToAnotherBoard() {
    BoardId other = boards.server.board(boards.ana, "Other");
    Clips.Clip clip = copiedElsewhere(other, true);
    int before = boards.blobs.puts().size();
    anas.pasting().paste(clip);
    assertThat(seen(boards.bens)).hasSize(1);
    assertThat(boards.blobs.puts()).hasSize(before + 1).last().isEqualTo(boards.board);
  }

  @Test
  void anImageWhoseFileCannotBeHadIsLeftOutAndSaidWhy() {
    BoardId other = boards.server.board(boards.ana, "Other");
    Clips.Clip clip = copiedElsewhere(other, true);
    boards.blobs.fail(Optional.of(Problem.NOT_FOUND));
    anas.pasting().paste(clip);
    assertThat(seen(anas)).isEmpty();
    assertThat(said()).contains(Texts.of("image.not-found"));
    anas.pasting().paste(copiedFromNowhere(clip));
    assertThat(seen(anas)).isEmpty();
    assertThat(said()).contains(Texts.of("image.unknown-board"));
  }

  private static Clips.Clip copiedFromNowhere(Clips.Clip clip) {
    return new Clips.Clip(clip.widgets(), clip.text());
  }

  @Test
  void onTheSameBoardNothingHasToBeCarried() {
    insert(png("here.png", 40, 40));
    int before = boards.blobs.puts().size();
    anas.pasting().paste(anas.copying().copied());
    assertThat(seen(anas)).hasSize(2);
    assertThat(boards.blobs.puts()).hasSize(before);
  }

  @Test
  void whatAnImageShowsIsSaidInOneStepThatCanBeTakenBack() {
    insert(png("hill.png", 40, 40));
    anas.writing().rewrite(seen(anas).getFirst().id(), "A hill under the sun");
    assertThat(seen(boards.bens).getFirst().text()).isEqualTo("A hill under the sun");
    anas.undo();
    assertThat(seen(boards.bens).getFirst().text()).isEmpty();
    assertThat(seen(boards.bens)).hasSize(1);
  }

  @Test
  void anImageOnABoardThatGoesAwayIsForgotten() {
    boards.blobs.fail(Optional.of(Problem.LATER));
    insert(png("late.png", 40, 40));
    boards.server.submit(
        boards.board, boards.ana, new WriterId("ender"), new Operation.BoardDelete());
    boards.settle();
    boards.blobs.fail(Optional.empty());
    boards.fx.passTime();
    assertThat(boards.blobs.puts()).hasSize(1);
  }
}
