package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of several kinds in one drop: each is taken or named. */
class DroppedFilesTest {

  @TempDir private Path folder;

  private final ExchangeFixture ana = new ExchangeFixture();

  @BeforeEach
  void speak() {
    Texts.speak(Language.ENGLISH);
  }

  private Path canvas() throws IOException {
    return Files.writeString(
        folder.resolve("plan.canvas"),
        "{\"nodes\":[{\"id\":\"n\",\"type\":\"text\",\"x\":0,\"y\":0,\"width\":200,"
            + "\"height\":100,\"text\":\"Hi\"}]}");
  }

  private Path picture() {
    return MadePictures.written(folder, "hill.PNG", MadePictures.file("png", 60, 40));
  }

  private void drop(Path... files) {
    DroppedFiles dropped = DroppedFiles.of(List.of(files));
    assertThat(dropped.anyTaken()).isTrue();
    ana.files.take(dropped, new Point(0, 0));
    ana.settle();
  }

  @Test
  void picturesBoardsAndOthersOfOneDropAreEachTakenOrNamed() throws IOException {
    drop(canvas(), folder.resolve("notes.docx"), picture(), folder.resolve("folder"));
    assertThat(ana.live())
        .extracting(Widget::kind)
        .hasSize(2)
        .anySatisfy(kind -> assertThat(kind).isInstanceOf(WidgetKind.Image.class))
        .anySatisfy(kind -> assertThat(kind).isEqualTo(new WidgetKind.Note()));
    assertThat(ana.failures).hasSize(1);
    assertThat(ana.failures.getFirst())
        .contains("notes.docx", "folder", Texts.of("file-error.unknown"))
        .doesNotContain("plan.canvas")
        .doesNotContain("hill.PNG");
  }

  @Test
  void copiedFilesArePastedLikeDroppedOnes() throws IOException {
    ana.model.pasting().first(ana.files::paste);
    ana.model
        .pasting()
        .paste(
            new Clips.Clip(
                Optional.empty(),
                "their names",
                Optional.empty(),
                List.of(canvas(), folder.resolve("notes.docx"), picture()),
                Optional.empty()));
    ana.settle();
    assertThat(ana.live()).hasSize(2);
    assertThat(ana.failures).hasSize(1);
  }

  @Test
  void ofVeryManyOthersSomeAreNamedAndTheRestIsCounted() {
    List<Path> many =
        IntStream.range(0, 20).mapToObj(i -> folder.resolve("n" + i + ".txt")).toList();
    ana.files.take(DroppedFiles.of(many), new Point(0, 0));
    assertThat(ana.failures.getFirst()).contains("n7.txt\n", "and 12 more").doesNotContain("n8");
  }

  @Test
  void whereNothingCanBeTakenThereIsNoDrop() {
    assertThat(DroppedFiles.of(List.of(folder.resolve("notes.docx"))).anyTaken()).isFalse();
    assertThat(DroppedFiles.of(List.of()).anyTaken()).isFalse();
  }

  @Test
  void aViewersDropIsRefusedOnceForAll() throws IOException {
    ana.mayOnlyLook();
    drop(canvas(), picture());
    assertThat(ana.live()).isEmpty();
    assertThat(ana.said()).isEqualTo(Texts.of("void.not-allowed"));
  }
}
