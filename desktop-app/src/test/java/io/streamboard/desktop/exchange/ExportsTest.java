package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.blob.BlobException;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An open board on its way into files. */
class ExportsTest {

  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId FRAME = new WidgetId("frame");

  @TempDir private Path folder;

  private final ExchangeFixture ana = new ExchangeFixture();

  @BeforeEach
  void twoNotesOneInAFrame() {
    Texts.speak(Language.ENGLISH);
    ana.add(FRAME, new WidgetKind.Frame(), Bounds.of(0, 0, 400, 300), ZKey.FIRST, "Ideas");
    ZKey above = ZKey.between(Optional.of(ZKey.FIRST), Optional.empty());
    ana.add(NOTE, new WidgetKind.Note(), Bounds.of(40, 40, 160, 120), above, "Held");
    ana.server.submit(
        ana.board,
        ana.client.me(),
        new WriterId("holding"),
        new Operation.WidgetHold(List.of(NOTE), Optional.of(FRAME)));
    ana.add(
        new WidgetId("other"),
        new WidgetKind.Note(),
        Bounds.of(600, 0, 160, 120),
        ZKey.between(Optional.of(above), Optional.empty()),
        "Other");
  }

  private Path export(FileFormat format, ExportChoice.Part part) {
    Path file = folder.resolve("out." + format.ending());
    ana.answer = Optional.of(new ExportChoice(part, 1, ExportChoice.Paper.LIGHT));
    ana.choice.savesTo(file);
    ana.exports.export(format);
    ana.settle();
    return file;
  }

  private List<String> texts(Path file) {
    int[] next = {0};
    return FileReading.read(file, Placing.asItIs(() -> new WidgetId("again-" + next[0]++)))
        .operations()
        .stream()
        .map(operation -> ((Operation.WidgetAdd) operation).widget())
        .map(Widget::text)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"EXCALIDRAW", "CANVAS", "BOARD"})
  void whatWasWrittenCanBeReadAgain(FileFormat format) {
    assertThat(texts(export(format, ExportChoice.Part.BOARD)))
        .containsExactlyInAnyOrder("Ideas", "Held", "Other");
  }

  @Test
  void aFrameIsWrittenWithWhatItHoldsAndNothingElse() {
    ana.model.selection().select(List.of(FRAME));
    assertThat(texts(export(FileFormat.EXCALIDRAW, ExportChoice.Part.FRAMES)))
        .containsExactlyInAnyOrder("Ideas", "Held");
    assertThat(ana.offers.getFirst().parts())
        .isEqualTo(
            Map.of(
                ExportChoice.Part.BOARD, 3,
                ExportChoice.Part.SELECTION, 2,
                ExportChoice.Part.FRAMES, 2));
    ana.model.selection().select(List.of(NOTE));
    assertThat(texts(export(FileFormat.EXCALIDRAW, ExportChoice.Part.SELECTION)))
        .containsExactly("Held");
    assertThat(ana.offers.getLast().parts()).doesNotContainKey(ExportChoice.Part.FRAMES);
  }

  @Test
  void whatIsLostIsToldAndAnArchiveSaysThatTheHistoryStays() {
    assertThat(export(FileFormat.BOARD, ExportChoice.Part.BOARD)).exists();
    assertThat(ana.reports.getFirst().rows())
        .containsExactly(
            new LossReport.Row(
                "The board",
                List.of("Rights, and who did what when, stay behind."),
                Optional.empty()));
    assertThat(export(FileFormat.SVG, ExportChoice.Part.BOARD)).exists();
    assertThat(ana.lines).containsExactly("out.svg is saved");
  }

  @Test
  void picturesStandBesideACanvasAndAMissingOneIsTold() throws IOException {
    byte[] png = java.util.Base64.getDecoder().decode(PICTURE);
    ana.pictures.upload(ana.board, png);
    BlobHash there = new BlobHash(io.streamboard.model.digest.Sha256.hex(png));
    image("there", there, 700);
    image("gone", new BlobHash("0".repeat(64)), 900);
    export(FileFormat.CANVAS, ExportChoice.Part.BOARD);
    assertThat(Files.readAllBytes(folder.resolve(there.value() + ".png"))).isEqualTo(png);
    assertThat(ana.reports.getFirst().rows())
        .filteredOn(row -> row.lost().contains(Texts.of("loss.image-missing")))
        .extracting(LossReport.Row::widget)
        .containsExactly("Picture “gone”");
  }

  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADklEQVR4nGP4z8AARAAH/gH/qF4Y3QAAAABJRU5ErkJggg==";

  private void image(String name, BlobHash hash, double y) {
    ana.add(
        new WidgetId(name),
        new WidgetKind.Image(hash, new Size(2, 1)),
        Bounds.of(0, y, 20, 10),
        ZKey.FIRST,
        name);
  }

  @Test
  void aServerThatDoesNotAnswerIsNoLossButAnError() {
    image("there", new BlobHash("1".repeat(64)), 700);
    ana.pictures.failWith(BlobException.Problem.UNREACHABLE);
    Path file = export(FileFormat.EXCALIDRAW, ExportChoice.Part.BOARD);
    assertThat(file).doesNotExist();
    assertThat(ana.failures).hasSize(1);
  }

  @Test
  void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
    Path nowhere = folder.resolve("no-folder/out.svg");
    ana.answer =
        Optional.of(new ExportChoice(ExportChoice.Part.BOARD, 1, ExportChoice.Paper.LIGHT));
    ana.choice.savesTo(nowhere);
    ana.exports.export(FileFormat.SVG);
    ana.settle();
    assertThat(ana.failures).containsExactly(Texts.of("file-error.unwritable"));
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whoLeavesAQuestionWritesNothing() {
    ana.exports.export(FileFormat.SVG);
    ana.settle();
    assertThat(ana.offers).hasSize(1);
    assertThat(ana.work.isBusy()).isFalse();
    assertThat(ana.lines).isEmpty();
  }

  @Test
  void anOwnersArchiveIsTheServersToTheByte() throws IOException {
    byte[] archive = {1, 2, 3};
    ana.pictures.archive(archive);
    Path file = export(FileFormat.BOARD, ExportChoice.Part.BOARD);
    assertThat(file).hasBinaryContent(archive);
    assertThat(ana.reports).isEmpty();
    assertThat(ana.lines).hasSize(1);
    assertThat(ana.offers.getLast().whole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
  void whoDoesNotOwnTheBoardIsOfferedWhatTheySeeAndAsksTheServerForNoArchive(Role role) {
    PersonId ben = ana.server.person("Ben");
    grant(ana.client.me(), ben, Role.OWNER);
    grant(ben, ana.client.me(), role);
    ana.settle();
    ana.pictures.archive(new byte[] {1, 2, 3});
    Path file = export(FileFormat.BOARD, ExportChoice.Part.BOARD);
    assertThat(ana.offers.getLast().whole()).isFalse();
    assertThat(texts(file)).containsExactlyInAnyOrder("Ideas", "Held", "Other");
    assertThat(ana.reports).as("of what stays behind").hasSize(1);
  }

  private void grant(PersonId by, PersonId to, Role role) {
    ana.server.submit(
        ana.board,
        by,
        new WriterId("rights-of-" + by),
        new Operation.BoardGrant(new Principal.Person(to), role));
  }

  @Test
  void anArchiveThatTheServerDoesNotGiveIsMadeOfWhatIsSeen() {
    ana.pictures.failWith(BlobException.Problem.NOT_ALLOWED);
    assertThat(texts(export(FileFormat.BOARD, ExportChoice.Part.BOARD)))
        .containsExactlyInAnyOrder("Ideas", "Held", "Other");
    assertThat(ana.reports).hasSize(1);
  }

  @Test
  void anArchiveThatBreaksOffLeavesNoFile() {
    ana.pictures.failWith(BlobException.Problem.UNREACHABLE);
    assertThat(export(FileFormat.BOARD, ExportChoice.Part.BOARD)).doesNotExist();
    assertThat(folder).isEmptyDirectory();
    assertThat(ana.failures).hasSize(1);
  }
}
