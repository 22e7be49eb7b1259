package io.streamboard.model.exchange.excalidraw;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.ImportedBoard;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.exchange.RandomScenes;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we write for Excalidraw and read again is what it was, but for what the report names. */
class ExcalidrawRoundTripTest {
  private static final int BOARDS = 60;

  @Test
  void aBoardComesBackAsItWas() {
    int widgets = 0;
    for (int seed = 0; seed < BOARDS; seed++) {
      Scene scene = new RandomScenes(seed).next(40);
      Exported exported = ExcalidrawExport.file(scene);
      List<Widget> carried = carried(scene, exported);
      widgets += carried.size();
      assertSame(scene, carried, read(exported), seed);
    }
    assertThat(widgets).isGreaterThan(BOARDS * 30);
  }

  @Test
  void theClipboardIsReadAsAFileIs() {
    Scene scene = new RandomScenes(7).next(40);
    assertThat(read(ExcalidrawExport.clipboard(scene)))
        .usingRecursiveComparison()
        .isEqualTo(read(ExcalidrawExport.file(scene)));
  }

  @Test
  void onlyCommentsAreLeftOut() {
    Scene scene = new RandomScenes(3).next(60);
    List<String> threads =
        scene.inOrder().stream()
            .filter(widget -> widget.kind() instanceof WidgetKind.Thread)
            .map(widget -> widget.id().value())
            .toList();
    assertThat(threads).isNotEmpty();
    assertThat(
            ExcalidrawExport.file(scene).losses().stream()
                .filter(loss -> loss.code() == LossCode.COMMENTS)
                .map(Loss::source))
        .containsExactlyElementsOf(threads);
  }

  @Test
  void theSameBoardIsAlwaysTheSameFile() {
    assertThat(ExcalidrawExport.file(new RandomScenes(9).next(40)).text())
        .isEqualTo(ExcalidrawExport.file(new RandomScenes(9).next(40)).text());
  }

  private static void assertSame(Scene scene, List<Widget> carried, Imported imported, int seed) {
    Scene back = ImportedBoard.of(imported).scene();
    assertThat(imported.losses()).as("seed %s", seed).isEmpty();
    List<Widget> before = framesLast(carried);
    List<Widget> after = framesLast(back.inOrder());
    assertThat(ImportedBoard.lines(back, after))
        .as("seed %s", seed)
        .containsExactlyElementsOf(ImportedBoard.lines(scene, before));
  }

  private static List<Widget> carried(Scene scene, Exported exported) {
    List<String> lost =
        exported.losses().stream()
            .filter(loss -> loss.code() == LossCode.COMMENTS)
            .map(Loss::source)
            .toList();
    return scene.inOrder().stream().filter(widget -> !lost.contains(widget.id().value())).toList();
  }

  /** Frames go below what they hold, so only the order of all others is compared. */
  private static List<Widget> framesLast(List<Widget> order) {
    List<Widget> sorted = new ArrayList<>(order);
    sorted.removeIf(widget -> widget.kind() instanceof WidgetKind.Frame);
    order.stream()
        .filter(widget -> widget.kind() instanceof WidgetKind.Frame)
        .sorted((one, other) -> one.bounds().toString().compareTo(other.bounds().toString()))
        .forEach(sorted::add);
    return sorted;
  }

  private static Imported read(Exported exported) {
    return ExcalidrawImport.read(
        exported.text().getBytes(StandardCharsets.UTF_8), Placing.asItIs(ImportedBoard.ids()));
  }
}
