package io.streamboard.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.excalidraw.ExcalidrawImport;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that others wrote and published; their README says who and under which licence. */
class PublishedSamplesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "exchange", "published");

  @Test
  void aSingleShapeIsOne() throws IOException {
    Imported imported = read("example.excalidraw");
    assertThat(kinds(imported)).containsExactly(new WidgetKind.Shape(ShapeForm.ELLIPSE));
    assertThat(imported.losses())
        .extracting(Loss::code)
        .containsExactlyInAnyOrder(LossCode.HAND_DRAWN, LossCode.FILL);
  }

  @Test
  void drawingsAreInk() throws IOException {
    Imported imported = read("path-example.excalidraw");
    assertThat(kinds(imported)).hasSize(5).hasOnlyElementsOfType(WidgetKind.Ink.class);
    assertThat(imported.losses())
        .hasSize(5)
        .extracting(Loss::code)
        .containsOnly(LossCode.HAND_DRAWN);
  }

  @Test
  void aDiagramKeepsItsShapesTextsAndWhatItsArrowsAreBoundTo() throws IOException {
    Imported imported = read("simple.excalidraw");
    List<Widget> widgets = ImportedBoard.of(imported).scene().inOrder();
    assertThat(widgets.stream().filter(each -> each.kind() instanceof WidgetKind.Shape))
        .hasSize(35);
    assertThat(widgets.stream().filter(each -> each.kind() instanceof WidgetKind.Connector))
        .hasSize(56);
    assertThat(widgets).extracting(Widget::text).contains("Heightmap", "Ray Marching/Casting");
    assertThat(widgets.stream().filter(PublishedSamplesTest::isBoundAtBothEnds)).hasSize(44);
    assertThat(imported.losses())
        .extracting(Loss::code)
        .containsOnly(LossCode.HAND_DRAWN, LossCode.FONT, LossCode.WAYPOINTS);
  }

  private static boolean isBoundAtBothEnds(Widget widget) {
    return widget.kind() instanceof WidgetKind.Connector(End from, End to)
        && from.anchor().isPresent()
        && to.anchor().isPresent();
  }

  private static Imported read(String name) throws IOException {
    return ExcalidrawImport.read(
        Files.readAllBytes(FOLDER.resolve(name)), Placing.asItIs(ImportedBoard.ids()));
  }

  private static List<WidgetKind> kinds(Imported imported) {
    return ImportedBoard.of(imported).scene().inOrder().stream()
        .<WidgetKind>map(widget -> widget.kind())
        .toList();
  }
}
