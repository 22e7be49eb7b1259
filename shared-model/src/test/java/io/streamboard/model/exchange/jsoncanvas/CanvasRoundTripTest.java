package io.streamboard.model.exchange.jsoncanvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.Blob;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What we write as JSON Canvas and read again is what it was, but for what the report names. */
class CanvasRoundTripTest {
  private static final int BOARDS = 60;
  private static final Set<LossCode> LEFT_OUT =
      EnumSet.of(LossCode.KIND, LossCode.COMMENTS, LossCode.LOOSE_CONNECTOR);

  @Test
  void whatTheReportDoesNotNameComesBackAsItWas() {
    int same = 0;
    for (int seed = 0; seed < BOARDS; seed++) {
      Scene scene = new RandomScenes(seed).next(40);
      Exported exported = CanvasExport.file(scene);
      Scene back = ImportedBoard.of(read(exported)).scene();
      List<Widget> before = inFileOrder(carried(scene, exported));
      List<Widget> after = inFileOrder(back.inOrder());
      assertThat(after).as("seed %s", seed).hasSameSizeAs(before);
      Set<String> lossy = exported.losses().stream().map(Loss::source).collect(Collectors.toSet());
      List<String> linesBefore = ImportedBoard.lines(scene, before);
      List<String> linesAfter = ImportedBoard.lines(back, after);
      for (int i = 0; i < before.size(); i++) {
        if (!lossy.contains(before.get(i).id().value())) {
          same++;
          assertThat(linesAfter.get(i)).as("seed %s", seed).isEqualTo(linesBefore.get(i));
        }
      }
    }
    assertThat(same).isGreaterThan(BOARDS / 4);
  }

  @Test
  void picturesLieBesideTheFile() {
    Scene scene = new RandomScenes(5).next(60);
    Exported exported = CanvasExport.file(scene);
    Set<Object> shown =
        scene.inOrder().stream()
            .map(Widget::kind)
            .filter(WidgetKind.Image.class::isInstance)
            .map(kind -> ((WidgetKind.Image) kind).blob())
            .collect(Collectors.toSet());
    assertThat(shown).isNotEmpty();
    assertThat(read(exported).blobs().keySet()).isEqualTo(shown);
  }

  private static Imported read(Exported exported) {
    Map<String, Blob> files = exported.files();
    return CanvasImport.read(
        exported.text().getBytes(StandardCharsets.UTF_8),
        path -> Optional.ofNullable(files.get(path)).map(Blob::bytes),
        Placing.asItIs(ImportedBoard.ids()));
  }

  private static List<Widget> carried(Scene scene, Exported exported) {
    Set<String> lost =
        exported.losses().stream()
            .filter(loss -> LEFT_OUT.contains(loss.code()))
            .map(Loss::source)
            .collect(Collectors.toSet());
    return scene.inOrder().stream().filter(widget -> !lost.contains(widget.id().value())).toList();
  }

  /** Frames come back below what lies in them, and connectors above all: each kind by itself. */
  private static List<Widget> inFileOrder(List<Widget> order) {
    List<Widget> sorted = new ArrayList<>();
    order.stream().filter(widget -> part(widget) == 0).forEach(sorted::add);
    order.stream()
        .filter(widget -> part(widget) == 1)
        .sorted((one, other) -> box(one).compareTo(box(other)))
        .forEach(sorted::add);
    order.stream().filter(widget -> part(widget) == 2).forEach(sorted::add);
    return sorted;
  }

  private static String box(Widget widget) {
    return CanvasLosses.whole(widget.bounds()).toString();
  }

  private static int part(Widget widget) {
    return widget.kind() instanceof WidgetKind.Connector
        ? 2
        : widget.kind() instanceof WidgetKind.Frame ? 1 : 0;
  }
}
