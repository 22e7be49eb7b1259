package io.streamboard.model.exchange.jsoncanvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.ImportedBoard;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Pictures;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each kind of node and an edge come to, and what is told of them. */
class CanvasImportTest {
  private static final Blob PICTURE = Blob.of(Pictures.png(30, 40));

  @Test
  void eachKindOfNodeBecomesAWidget() {
    Imported imported =
        read(
            node("text", "t", "'text':'# Plan','color':'1'"),
            node("link", "l", "'url':'https://example.invalid'"),
            node("file", "p", "'file':'a/picture.png'"),
            node("file", "f", "'file':'notes.md','subpath':'#here'"),
            node("group", "g", "'x':1000,'label':'Later','color':'#00ff00','background':'b.png'"));
    List<Widget> widgets = widgets(imported);
    assertThat(widgets.stream().map(Widget::kind))
        .containsExactly(
            new WidgetKind.Note(),
            new WidgetKind.FreeText(),
            new WidgetKind.Image(PICTURE.hash(), PICTURE.header().size()),
            new WidgetKind.FreeText(),
            new WidgetKind.Frame());
    assertThat(widgets.stream().map(Widget::text))
        .containsExactly("# Plan", "https://example.invalid", "", "notes.md#here", "Later");
    assertThat(widgets.getFirst().style().get(StyleProperty.FILL)).contains("red");
    assertThat(widgets.getLast().style().get(StyleProperty.STROKE)).contains("#00ff00");
    assertThat(imported.blobs().keySet()).containsExactly(PICTURE.hash());
    assertThat(imported.losses())
        .containsExactlyInAnyOrder(
            new Loss(LossCode.MARKUP, "t"),
            new Loss(LossCode.FILE, "f"),
            new Loss(LossCode.BACKGROUND, "g"));
  }

  @Test
  void anEdgeIsBoundToTheSidesItNames() {
    Imported imported =
        read(
            List.of(node("text", "a", ""), node("text", "b", "'x':500")),
            "{'id':'e','fromNode':'a','fromSide':'bottom','toNode':'b','label':'why',"
                + "'fromEnd':'arrow','toEnd':'none','color':'4'}");
    Widget edge = widgets(imported).getLast();
    Widget a = widgets(imported).getFirst();
    Widget b = widgets(imported).get(1);
    assertThat(edge.kind())
        .isEqualTo(
            new WidgetKind.Connector(
                End.bound(new Point(60, 100), new Anchor(a.id(), 0.5, 1)),
                End.bound(new Point(500, 60), new Anchor(b.id(), 0, 0.5))));
    assertThat(edge.bounds()).isEqualTo(Bounds.of(60, 60, 440, 40));
    assertThat(edge.text()).isEqualTo("why");
    assertThat(edge.style().properties())
        .isEqualTo(
            Map.of(
                StyleProperty.STROKE, "green",
                StyleProperty.ROUTE, "curve",
                StyleProperty.START_HEAD, "arrow",
                StyleProperty.END_HEAD, "none"));
    assertThat(imported.losses()).isEmpty();
  }

  @Test
  void anEdgeToNothingIsLeftOutAndOneToItselfIsNot() {
    Imported imported =
        read(
            List.of(node("text", "a", "")),
            "{'id':'loose','fromNode':'a','toNode':'gone'}",
            "{'id':'self','fromNode':'a','toNode':'a'}");
    assertThat(widgets(imported)).hasSize(2);
    assertThat(imported.losses()).containsExactly(new Loss(LossCode.LOOSE_CONNECTOR, "loose"));
  }

  @Test
  void theSmallestGroupAroundANodeHoldsIt() {
    Imported imported =
        read(
            node("text", "n", ""),
            node("group", "large", "'x':-100,'width':900"),
            node("group", "small", ""),
            node("group", "same", ""));
    Widget large = widgets(imported).get(0);
    Widget small = widgets(imported).get(1);
    Widget note = widgets(imported).get(2);
    Widget same = widgets(imported).get(3);
    assertThat(large.holder()).isEmpty();
    assertThat(small.holder()).contains(large.id());
    assertThat(note.kind()).isEqualTo(new WidgetKind.Note());
    assertThat(note.holder()).contains(small.id());
    assertThat(same.holder()).contains(small.id());
  }

  @Test
  void whatIsNoPlaceOrNoKindIsLeftOut() {
    Imported imported =
        read(
            "{'id':'lost','type':'text','text':'where'}",
            node("hologram", "new", ""),
            node("text", "flat", "'width':0"),
            node("text", "flat", "'color':'9'"));
    assertThat(imported.losses())
        .containsExactlyInAnyOrder(
            new Loss(LossCode.PLACE, "lost"),
            new Loss(LossCode.KIND, "new"),
            new Loss(LossCode.SIZE, "flat"),
            new Loss(LossCode.DUPLICATE_ID, "flat"),
            new Loss(LossCode.COLOUR, "flat"));
    assertThat(widgets(imported)).hasSize(2);
  }

  @Test
  void anEmptyCanvasIsNothing() {
    for (String empty : List.of("{}", "{'nodes':[],'edges':[]}", "{'edges':[]}")) {
      assertThat(file(empty).operations()).isEmpty();
    }
  }

  private static String node(String type, String id, String more) {
    String x = more.contains("'x':") ? "" : "'x':10,";
    String width = more.contains("'width':") ? "" : "'width':100,";
    return "{'id':'%s','type':'%s',%s'y':20,%s'height':80%s}"
        .formatted(id, type, x, width, more.isEmpty() ? "" : "," + more);
  }

  private static Imported read(String... nodes) {
    return read(List.of(nodes));
  }

  private static Imported read(List<String> nodes, String... edges) {
    return file(
        "{'nodes':[" + String.join(",", nodes) + "],'edges':[" + String.join(",", edges) + "]}");
  }

  private static Imported file(String text) {
    return CanvasImport.read(
        text.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
        path -> path.endsWith(".png") ? Optional.of(PICTURE.bytes()) : Optional.empty(),
        Placing.asItIs(ImportedBoard.ids()));
  }

  private static List<Widget> widgets(Imported imported) {
    return ImportedBoard.of(imported).scene().inOrder();
  }
}
