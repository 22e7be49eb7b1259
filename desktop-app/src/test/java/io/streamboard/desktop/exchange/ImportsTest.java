package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way onto an open board. */
class ImportsTest {

  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADklEQVR4nGP4z8AARAAH/gH/qF4Y3QAAAABJRU5ErkJggg==";

  @TempDir private Path folder;

  private final ExchangeFixture ana = new ExchangeFixture();

  @BeforeEach
  void speak() {
    Texts.speak(Language.ENGLISH);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path drawing(int rectangles) throws IOException {
    String all =
        IntStream.range(0, rectangles)
            .mapToObj(
                i ->
                    "{\"type\":\"rectangle\",\"id\":\"r%s\",\"x\":%s,\"y\":0,\"width\":50,\"height\":40}"
                        .formatted(i, 60 * i))
            .collect(Collectors.joining(","));
    return file("some.excalidraw", "{\"type\":\"excalidraw\",\"elements\":[" + all + "]}");
  }

  private void choose(Path... files) {
    ana.choice.opens(files);
    ana.imports.choose();
    ana.settle();
  }

  @Test
  void aDrawingComesIntoTheMiddleOfWhatISeeAndIsOneStepOfMine() throws IOException {
    ana.add(
        new io.streamboard.model.id.WidgetId("before"),
        new WidgetKind.Note(),
        Bounds.of(5_000, 0, 100, 80),
        io.streamboard.model.widget.ZKey.FIRST,
        "");
    choose(drawing(250));
    assertThat(ana.live()).hasSize(251);
    Point middle = ana.model.viewport().centre();
    double left =
        ana.model.desk().changeable().stream().mapToDouble(i -> i.bounds().x()).min().orElseThrow();
    double right =
        ana.model.desk().changeable().stream()
            .mapToDouble(i -> i.bounds().right())
            .max()
            .orElseThrow();
    assertThat((left + right) / 2).isCloseTo(middle.x(), org.assertj.core.data.Offset.offset(1.0));
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).extracting(each -> each.id().value()).containsExactly("before");
    ana.model.redo();
    ana.fx.drain();
    assertThat(ana.live()).hasSize(251);
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).hasSize(1);
  }

  @Test
  void whatIDeletedOfAnImportAndTookBackIsStillTakenBackWithIt() throws IOException {
    choose(drawing(3));
    ana.model.actions().delete();
    ana.fx.drain();
    assertThat(ana.live()).isEmpty();
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).hasSize(3);
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).isEmpty();
  }

  @Test
  void whatWasLostIsToldWidgetByWidget() throws IOException {
    choose(
        file(
            "mixed.excalidraw",
            """
            {"type":"excalidraw","elements":[
              {"type":"rectangle","id":"r","x":0,"y":0,"width":120,"height":90,"roughness":1,
               "boundElements":[{"id":"t","type":"text"}]},
              {"type":"text","id":"t","x":0,"y":0,"width":120,"height":20,"text":"Ship it",
               "containerId":"r"},
              {"type":"unheard-of","id":"u","x":0,"y":0,"width":9,"height":9}]}
            """));
    LossReport report = ana.reports.getFirst();
    assertThat(report.title()).isEqualTo("mixed.excalidraw is on the board (one widget)");
    assertThat(report.rows())
        .extracting(LossReport.Row::widget)
        .containsExactlyInAnyOrder("Shape “Ship it”", "Left out, called “u” in the file");
    assertThat(report.text())
        .contains(
            "Left out, called “u” in the file: Left out: there is no such thing on the other"
                + " side.");
    assertThat(ana.lines).isEmpty();
  }

  @Test
  void whenNothingWasLostALineIsEnough() throws IOException {
    choose(
        file(
            "note.canvas",
            "{\"nodes\":[{\"id\":\"n\",\"type\":\"text\",\"x\":0,\"y\":0,\"width\":200,"
                + "\"height\":100,\"text\":\"Hi\"}]}"));
    assertThat(ana.reports).isEmpty();
    assertThat(ana.lines).containsExactly("note.canvas is on the board (one widget)");
  }

  @Test
  void picturesAreOnTheServerBeforeTheBoardShowsThem() throws IOException {
    Path file = pictured();
    ana.pictures.failWith(BlobException.Problem.UNREACHABLE);
    choose(file);
    assertThat(ana.live()).isEmpty();
    assertThat(ana.failures)
        .containsExactly("The server cannot be reached now, and the pictures have to get there.");
    assertThat(ana.work.isBusy()).isFalse();
  }

  @Test
  void picturesOfAFileAreUploaded() throws IOException {
    choose(pictured());
    Widget image = ana.live().getFirst();
    assertThat(image.kind())
        .isInstanceOfSatisfying(
            WidgetKind.Image.class, shown -> assertThat(ana.pictures.holds(shown.blob())).isTrue());
  }

  private Path pictured() throws IOException {
    Blob blob = Blob.of(Base64.getDecoder().decode(PICTURE));
    return file(
        "picture.excalidraw",
        """
        {"type":"excalidraw","elements":[
          {"type":"image","id":"i","x":0,"y":0,"width":20,"height":10,"fileId":"f"}],
         "files":{"f":{"id":"f","mimeType":"image/png","dataURL":"data:image/png;base64,%s"}}}
        """
            .formatted(Base64.getEncoder().encodeToString(blob.bytes())));
  }

  @Test
  void picturesBesideACanvasAreFoundAndNothingElseIsRead() throws IOException {
    Path vault = Files.createDirectories(folder.resolve("vault/boards"));
    Files.createDirectories(folder.resolve("vault/.obsidian"));
    byte[] picture = Base64.getDecoder().decode(PICTURE);
    Files.write(vault.resolve("near.png"), picture);
    Files.write(folder.resolve("vault/far.png"), picture);
    Files.write(folder.resolve("outside.png"), picture);
    Path canvas =
        Files.writeString(
            vault.resolve("some.canvas"),
            "{\"nodes\":[%s,%s,%s]}"
                .formatted(node("near.png"), node("far.png"), node("../../outside.png")));
    choose(canvas);
    assertThat(ana.live())
        .extracting(widget -> widget.kind() instanceof WidgetKind.Image)
        .containsExactlyInAnyOrder(true, true, false);
    assertThat(ana.reports.getFirst().rows()).hasSize(1);
  }

  private static String node(String path) {
    return "{\"id\":\"%s\",\"type\":\"file\",\"x\":0,\"y\":0,\"width\":200,\"height\":100,\"file\":\"%s\"}"
        .formatted(path, path);
  }

  @Test
  void aFileThatCannotBeReadChangesNothingAndIsTold() throws IOException {
    choose(file("cut.excalidraw", "{\"type\":\"excalidraw\",\"elements\":["));
    choose(file("other.canvas", "{\"type\":\"excalidraw\",\"elements\":[]}"));
    choose(file("some.board", "no zip file at all"));
    choose(folder.resolve("gone.canvas"));
    choose(file("text.txt", "hello"));
    assertThat(ana.failures)
        .containsExactly(
            Texts.of("file-error.malformed"),
            Texts.of("file-error.other-format"),
            Texts.of("file-error.malformed"),
            Texts.of("file-error.unreadable"),
            Texts.of("file-error.unknown"));
    assertThat(ana.live()).isEmpty();
  }

  @Test
  void ofSeveralFilesAllComeInAsOneStepOrNone() throws IOException {
    Path good = drawing(2);
    choose(good, file("bad.canvas", "["));
    assertThat(ana.live()).isEmpty();
    choose(good, file("good.canvas", "{\"nodes\":[" + node("x") + "]}"));
    assertThat(ana.live()).hasSize(3);
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).isEmpty();
  }

  @Test
  void nothingComesOfAnImportThatWasCancelledWhileItWasRead() throws IOException {
    ana.choice.opens(drawing(5));
    ana.imports.choose();
    assertThat(ana.work.isBusy()).isTrue();
    ana.work.cancel();
    ana.settle();
    assertThat(ana.live()).isEmpty();
    assertThat(ana.failures).isEmpty();
    choose(drawing(5));
    assertThat(ana.live()).hasSize(5);
  }

  @Test
  void whatCameBeforeACancelIsTakenBackByUndo() throws IOException {
    ana.choice.opens(drawing(350));
    ana.imports.choose();
    ana.blocking.remove().run();
    ana.work
        .now()
        .addListener(
            (observed, before, now) ->
                now.filter(progress -> progress.done() > 0.5).ifPresent(half -> ana.work.cancel()));
    ana.settle();
    assertThat(ana.live()).hasSizeBetween(100, 300);
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).isEmpty();
  }

  private void drop(Path... files) {
    ana.imports.read(List.of(files), new Point(0, 0));
  }

  private Path canvas(String name, String node) throws IOException {
    return file(name, "{\"nodes\":[" + node(node) + "]}");
  }

  @Test
  void whatIsDroppedWhileAnotherFileIsOpenedIsToldToWaitAndFollows() throws IOException {
    drop(drawing(250));
    drop(canvas("second.canvas", "x"));
    assertThat(ana.said()).contains("second.canvas");
    drop(canvas("third.canvas", "y"));
    ana.settle();
    assertThat(ana.live()).hasSize(252);
    assertThat(ana.work.isBusy()).isFalse();
    ana.model.undo();
    ana.fx.drain();
    assertThat(ana.live()).hasSize(251);
  }

  @Test
  void whatWaitsFollowsAlsoWhenTheFileBeforeItIsRefusedOrCancelled() throws IOException {
    drop(file("bad.canvas", "["));
    drop(canvas("second.canvas", "x"));
    drop(canvas("third.canvas", "y"));
    ana.work.cancel();
    ana.settle();
    assertThat(ana.live()).hasSize(2);
    drop(file("bad.canvas", "["));
    drop(canvas("fourth.canvas", "z"));
    ana.settle();
    assertThat(ana.live()).hasSize(3);
    assertThat(ana.failures).containsExactly(Texts.of("file-error.malformed"));
  }

  @Test
  void whatWaitsIsRefusedWhenIMayOnlyLookMeanwhile() throws IOException {
    drop(drawing(1));
    drop(canvas("second.canvas", "x"));
    ana.blocking.remove().run();
    ana.fx.drain();
    ana.mayOnlyLook();
    ana.settle();
    assertThat(ana.live()).hasSizeLessThan(2);
    assertThat(ana.said()).isEqualTo(Texts.of("void.not-allowed"));
  }

  @Test
  void whoMayOnlyLookCanImportNothing() throws IOException {
    ana.mayOnlyLook();
    choose(drawing(1));
    assertThat(ana.live()).isEmpty();
    assertThat(ana.said()).isEqualTo(Texts.of("void.not-allowed"));
    assertThat(
            ExchangeActions.of(
                    ana.imports,
                    ana.exports,
                    ana.clips,
                    ana.work,
                    ana.model.status().mayAdd(),
                    ana.model.status().hasWidgets(),
                    ana.model.selection().some())
                .getFirst()
                .enabled()
                .get())
        .isFalse();
  }
}
