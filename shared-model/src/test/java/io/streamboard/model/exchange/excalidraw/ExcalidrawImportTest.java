package io.streamboard.model.exchange.excalidraw;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.DataUrls;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.ImportedBoard;
import io.streamboard.model.exchange.Loss;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Pictures;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each kind of element comes to, and what is told of it. */
class ExcalidrawImportTest {
  @Test
  void aTextInARectangleIsItsText() {
    Imported imported =
        read(
            element("rectangle", "r", "'strokeColor':'#1e1e1e','backgroundColor':'#ffc9c9'"),
            element("text", "t", "'containerId':'r','text':'one\\ntwo','originalText':'one two'"));
    Widget shape = only(imported);
    assertThat(shape.kind()).isEqualTo(new WidgetKind.Shape(ShapeForm.RECTANGLE));
    assertThat(shape.text()).isEqualTo("one two");
    assertThat(shape.bounds()).isEqualTo(Bounds.of(10, 20, 100, 80));
    assertThat(shape.style().get(StyleProperty.FILL)).contains("#ffc9c9");
    assertThat(shape.style().get(StyleProperty.STROKE)).contains("#1e1e1e");
  }

  @Test
  void shapesKeepTheirForm() {
    Imported imported =
        read(
            element("rectangle", "a", "'roundness':{'type':3}"),
            element("ellipse", "b", ""),
            element("diamond", "c", ""));
    assertThat(kinds(imported))
        .containsExactly(
            new WidgetKind.Shape(ShapeForm.ROUNDED),
            new WidgetKind.Shape(ShapeForm.ELLIPSE),
            new WidgetKind.Shape(ShapeForm.DIAMOND));
  }

  @Test
  void anArrowIsBoundWhereItWasBound() {
    Imported imported =
        read(
            element(
                "arrow",
                "x",
                "'points':[[0,0],[300,40]],'startBinding':{'elementId':'a','fixedPoint':[1,0.25]},"
                    + "'endBinding':{'elementId':'b','focus':0.1,'gap':4},'endArrowhead':'bar'"),
            element("rectangle", "a", ""),
            element("ellipse", "b", "'x':260,'y':20"));
    Widget arrow = widgets(imported).getFirst();
    assertThat(arrow.kind())
        .isEqualTo(
            new WidgetKind.Connector(
                End.bound(new Point(10, 20), new Anchor(new WidgetId("n1"), 1, 0.25)),
                End.bound(new Point(310, 60), new Anchor(new WidgetId("n2"), 0.5, 0.5))));
    assertThat(imported.losses()).containsExactly(new Loss(LossCode.HEAD, "x"));
  }

  @Test
  void whatAnArrowCannotBeBoundToIsTold() {
    Imported imported =
        read(
            element("arrow", "x", "'points':[[0,0],[9,9]],'startBinding':{'elementId':'x'}"),
            element("arrow", "y", "'points':[[0,0],[9,9]],'endBinding':{'elementId':'x'}"),
            element("arrow", "z", "'points':[[0,0],[9,9]],'endBinding':{'elementId':'gone'}"));
    assertThat(imported.losses())
        .containsExactlyInAnyOrder(
            new Loss(LossCode.BINDING, "x"),
            new Loss(LossCode.BINDING, "y"),
            new Loss(LossCode.BINDING, "z"));
    assertThat(kinds(imported))
        .allSatisfy(kind -> assertThat(((WidgetKind.Connector) kind).from().anchor()).isEmpty());
  }

  @Test
  void aDrawingIsInkWithItsPressure() {
    Imported imported =
        read(
            element(
                "freedraw",
                "d",
                "'points':[[0,0],[-50,25],[50,100]],'pressures':[0.5,1,0.01],'strokeWidth':2"));
    Widget ink = only(imported);
    assertThat(ink.kind())
        .isEqualTo(new WidgetKind.Ink(new InkPath("5000 0 50 0 2500 100 10000 10000 1")));
    assertThat(ink.bounds()).isEqualTo(Bounds.of(-40, 20, 100, 100));
    assertThat(ink.style().get(StyleProperty.STROKE_WIDTH)).contains("8.5");
  }

  @Test
  void aLineOfManyPointsIsInkAndAnArrowLosesThem() {
    Imported imported =
        read(
            element("line", "l", "'points':[[0,0],[5,5],[9,0]],'backgroundColor':'#ff0000'"),
            element("arrow", "a", "'points':[[0,0],[5,5],[9,0]],'roundness':{'type':2}"));
    assertThat(kinds(imported).getFirst()).isInstanceOf(WidgetKind.Ink.class);
    assertThat(widgets(imported).getLast().style().get(StyleProperty.ROUTE)).contains("curve");
    assertThat(imported.losses())
        .containsExactlyInAnyOrder(
            new Loss(LossCode.LINE_AS_INK, "l"),
            new Loss(LossCode.FILL, "l"),
            new Loss(LossCode.WAYPOINTS, "a"));
  }

  @Test
  void aPictureIsABlobAndAWidget() {
    Blob blob = Blob.of(Pictures.png(30, 40));
    Imported imported =
        file(
            List.of(element("image", "i", "'fileId':'f','scale':[-1,1]")),
            Map.of("f", DataUrls.write(blob).replace("/", "\\/")));
    assertThat(only(imported).kind())
        .isEqualTo(new WidgetKind.Image(blob.hash(), blob.header().size()));
    assertThat(imported.blobs().values().iterator().next().bytes()).isEqualTo(blob.bytes());
    assertThat(imported.losses()).containsExactly(new Loss(LossCode.IMAGE_CROP, "i"));
  }

  @Test
  void picturesThatAreNoneAreTold() {
    Imported imported =
        file(
            List.of(
                element("image", "gone", "'fileId':'x'"),
                element("image", "svg", "'fileId':'svg'"),
                element("image", "flood", "'fileId':'flood'"),
                element("image", "bad", "'fileId':'bad'")),
            Map.of(
                "svg", "data:image/svg+xml;base64,PHN2Zy8+",
                "flood", DataUrls.write(flood()),
                "bad", "data:image/png;base64,%%%"));
    assertThat(imported.operations()).isEmpty();
    assertThat(imported.losses())
        .containsExactly(
            new Loss(LossCode.IMAGE_MISSING, "gone"),
            new Loss(LossCode.IMAGE_FORMAT, "svg"),
            new Loss(LossCode.IMAGE_SIZE, "flood"),
            new Loss(LossCode.IMAGE_FORMAT, "bad"));
  }

  @Test
  void aFrameHoldsItsElementsAndLiesBelowThem() {
    Imported imported =
        read(
            element("rectangle", "r", "'frameId':'f','groupIds':['inner','outer']"),
            element("ellipse", "e", "'groupIds':['outer'],'locked':true"),
            element("frame", "f", "'name':'Plan'"));
    Widget frame = widgets(imported).getFirst();
    assertThat(frame.kind()).isEqualTo(new WidgetKind.Frame());
    assertThat(frame.text()).isEqualTo("Plan");
    Widget rectangle = widgets(imported).get(1);
    assertThat(rectangle.holder()).contains(frame.id());
    assertThat(rectangle.group()).isPresent().isEqualTo(widgets(imported).get(2).group());
    assertThat(imported.losses()).containsExactly(new Loss(LossCode.GROUP, "r"));
    assertThat(imported.operations().getLast())
        .isEqualTo(new Operation.WidgetLock(List.of(new WidgetId("n1")), ""));
  }

  @Test
  void framesInACircleAndFramesThatAreNotThereHoldNothing() {
    Imported imported =
        read(
            element("frame", "a", "'frameId':'b'"),
            element("frame", "b", "'frameId':'a'"),
            element("rectangle", "c", "'frameId':'gone'"),
            element("rectangle", "d", "'frameId':'c'"));
    ImportedBoard.of(imported);
    assertThat(imported.losses())
        .containsExactlyInAnyOrder(
            new Loss(LossCode.FRAME, "a"),
            new Loss(LossCode.FRAME, "c"),
            new Loss(LossCode.FRAME, "d"));
  }

  @Test
  void anIdTwiceIsTwoWidgetsAndMeansTheFirst() {
    Imported imported =
        read(
            element("rectangle", "r", ""),
            element("rectangle", "r", ""),
            element("text", "t", "'containerId':'r','text':'mine','fontFamily':2"));
    assertThat(widgets(imported).stream().map(Widget::text)).containsExactly("mine", "");
    assertThat(imported.losses()).containsExactly(new Loss(LossCode.DUPLICATE_ID, "r"));
  }

  @Test
  void whatIsNoPlaceOrNoKindIsLeftOut() {
    Imported imported =
        read(
            element("rectangle", "far", "'x':1e999"),
            element("rectangle", "wide", "'width':5e8"),
            element("freedraw", "holes", "'points':[[0,0],[1,null]]"),
            element("freedraw", "none", "'points':[]"),
            element("holodeck", "new", ""),
            element("rectangle", "dead", "'isDeleted':true"),
            element("embeddable", "page", "'link':'https://example.invalid'"));
    assertThat(only(imported).text()).isEqualTo("https://example.invalid");
    assertThat(imported.losses())
        .containsExactlyInAnyOrder(
            new Loss(LossCode.PLACE, "far"),
            new Loss(LossCode.PLACE, "wide"),
            new Loss(LossCode.PLACE, "holes"),
            new Loss(LossCode.PLACE, "none"),
            new Loss(LossCode.KIND, "new"),
            new Loss(LossCode.EMBED, "page"));
  }

  @Test
  void looksAreCarriedOver() {
    Imported imported =
        read(
            element(
                "diamond",
                "d",
                "'angle':1.5707963267948966,'opacity':40,'strokeStyle':'dashed','strokeWidth':4,"
                    + "'backgroundColor':'transparent','strokeColor':'#abc','roughness':2,"
                    + "'fillStyle':'hachure','link':'https://example.invalid'"));
    assertThat(only(imported).style().properties())
        .isEqualTo(
            Map.of(
                StyleProperty.ROTATION, "90",
                StyleProperty.OPACITY, "0.4",
                StyleProperty.STROKE_LINE, "dashed",
                StyleProperty.STROKE_WIDTH, "4",
                StyleProperty.FILL, "none",
                StyleProperty.STROKE, "#aabbcc"));
    assertThat(imported.losses())
        .containsExactlyInAnyOrder(
            new Loss(LossCode.HAND_DRAWN, "d"), new Loss(LossCode.LINK, "d"));
  }

  @Test
  void anImportGoesAboveWhatIsThereAndWhereItIsPut() {
    ZKey top = new ZKey("k");
    Imported imported =
        ExcalidrawImport.read(
            bytes(List.of(element("arrow", "a", "'points':[[0,0],[5,5]]")), Map.of()),
            new Placing(ImportedBoard.ids(), Optional.of(top), new Placing.Shift.By(100, -20)));
    Widget arrow = only(imported);
    assertThat(arrow.z()).isGreaterThan(top);
    assertThat(arrow.bounds()).isEqualTo(Bounds.of(110, 0, 5, 5));
    assertThat(((WidgetKind.Connector) arrow.kind()).to().at()).isEqualTo(new Point(115, 5));
  }

  @Test
  void anImportIsPutAroundAPlaceAndSaysWhatBecameOfWhat() {
    Point middle = new Point(1_000, -500);
    Imported imported =
        ExcalidrawImport.read(
            bytes(
                List.of(
                    element("rectangle", "left", "'x':7000,'y':0,'width':100"),
                    element("ellipse", "right", "'x':7301,'y':120,'width':100"),
                    element("unknown", "nothing", "")),
                Map.of()),
            Placing.around(middle, ImportedBoard.ids(), Optional.empty()));
    List<Widget> widgets = ImportedBoard.of(imported).scene().inOrder();
    assertThat(widgets)
        .extracting(Widget::bounds)
        .containsExactly(Bounds.of(800, -600, 100, 80), Bounds.of(1_101, -480, 100, 80));
    assertThat(imported.made())
        .containsOnly(
            Map.entry("left", widgets.getFirst().id()), Map.entry("right", widgets.getLast().id()));
  }

  @Test
  void whatWouldComeToLieBeyondAnyBoardIsLeftOut() {
    Imported imported =
        ExcalidrawImport.read(
            bytes(List.of(element("rectangle", "far", "'x':900000")), Map.of()),
            new Placing(
                ImportedBoard.ids(),
                Optional.empty(),
                new Placing.Shift.By(io.streamboard.model.limit.Limits.COORDINATE, 0)));
    assertThat(imported.operations()).isEmpty();
    assertThat(imported.losses()).extracting(Loss::code).contains(LossCode.PLACE);
  }

  private static Blob flood() {
    Blob small = Blob.of(Pictures.png(1, 1));
    System.arraycopy(Pictures.png(90_000, 90_000), 0, small.bytes(), 0, 33);
    return small;
  }

  static String element(String type, String id, String more) {
    String place = more.contains("'x':") ? "" : "'x':10,'y':20,";
    String size = more.contains("'width':") ? "'height':80" : "'width':100,'height':80";
    String head = "{'type':'" + type + "','id':'" + id + "'," + place + size;
    return (head + (more.isEmpty() ? "" : "," + more) + "}").replace('\'', '"');
  }

  private static Imported read(String... elements) {
    return file(List.of(elements), Map.of());
  }

  private static Imported file(List<String> elements, Map<String, String> files) {
    return ExcalidrawImport.read(bytes(elements, files), Placing.asItIs(ImportedBoard.ids()));
  }

  static byte[] bytes(List<String> elements, Map<String, String> files) {
    StringBuilder text = new StringBuilder("{\"type\":\"excalidraw\",\"version\":2,\"files\":{");
    files.forEach(
        (id, url) ->
            text.append(text.toString().endsWith("{") ? "" : ",")
                .append("\"" + id + "\":{\"dataURL\":\"" + url + "\"}"));
    text.append("},\"elements\":[").append(String.join(",", elements)).append("]}");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Widget> widgets(Imported imported) {
    return ImportedBoard.of(imported).scene().inOrder();
  }

  private static List<WidgetKind> kinds(Imported imported) {
    return widgets(imported).stream().map(Widget::kind).toList();
  }

  private static Widget only(Imported imported) {
    assertThat(widgets(imported)).hasSize(1);
    return widgets(imported).getFirst();
  }
}
