package io.streamboard.model.exchange.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.Exported;
import io.streamboard.model.exchange.RandomScenes;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/** Pictures of boards are right XML, whatever the texts, and nothing in them runs or loads. */
class SvgExportTest {
  private static final Set<String> TAGS =
      Set.of("svg", "g", "path", "text", "image", "title", "circle", "clipPath");

  @Test
  void anyBoardIsRightXmlWithoutScriptsOrAddresses() throws XMLStreamException {
    Set<String> tags = new TreeSet<>();
    for (int seed = 0; seed < 30; seed++) {
      read(SvgExport.file(new RandomScenes(seed).next(50)).text(), tags);
    }
    assertThat(tags).isEqualTo(new TreeSet<>(TAGS));
  }

  @Test
  void textIsOnlyEverText() throws XMLStreamException {
    String evil = "</text><script>alert(1)</script>\u0001\uFFFE<![CDATA[ \" onload=\"x' &amp;";
    Widget note = widget("n", new WidgetKind.Note(), evil, Style.DEFAULT, Optional.empty());
    String svg = svg(note);
    assertThat(svg).doesNotContain("<script").doesNotContain("\u0001").doesNotContain("\uFFFE");
    StringBuilder words = new StringBuilder();
    XMLStreamReader in = reader(svg);
    while (in.hasNext()) {
      if (in.next() == XMLStreamReader.CHARACTERS) {
        words.append(in.getText());
      }
    }
    assertThat(words.toString().replaceAll("\\s", ""))
        .isEqualTo(
            evil.replace('\u0001', '\uFFFD').replace('\uFFFE', '\uFFFD').replaceAll("\\s", ""));
  }

  @Test
  void aStyleThatIsNoColourIsNotWritten() {
    Style style = Style.of(StyleProperty.FILL, "javascript-x");
    assertThat(svg(widget("s", new WidgetKind.Shape(ShapeForm.STAR), "", style, Optional.empty())))
        .doesNotContain("javascript");
  }

  @Test
  void aFrameClipsWhatItHolds() {
    Widget frame = widget("f", new WidgetKind.Frame(), "Plan", Style.DEFAULT, Optional.empty());
    Widget note =
        widget("n", new WidgetKind.Note(), "within", Style.DEFAULT, Optional.of(frame.id()));
    String svg = svg(frame, note);
    int clip = svg.indexOf("<g clip-path=\"url(#clip1)\">");
    assertThat(svg).contains("<clipPath id=\"clip1\"><path d=\"M10 20L110 20L110 100L10 100Z\"/>");
    assertThat(clip).isPositive().isLessThan(svg.indexOf(">within<"));
    assertThat(svg.indexOf(">Plan<")).isLessThan(clip);
  }

  @Test
  void thePictureIsAsLargeAsWhatIsOnIt() {
    assertThat(svg(widget("n", new WidgetKind.Note(), "", Style.DEFAULT, Optional.empty())))
        .startsWith(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"140\" height=\"120\""
                + " viewBox=\"-10 0 140 120\"");
  }

  @Test
  void framesThatHoldEachOtherDoNotPaintForEver() {
    WidgetId first = new WidgetId("a");
    WidgetId second = new WidgetId("b");
    Widget a = widget("a", new WidgetKind.Frame(), "", Style.DEFAULT, Optional.of(second));
    Widget b = widget("b", new WidgetKind.Frame(), "", Style.DEFAULT, Optional.of(first));
    assertThat(svg(a, b)).endsWith("</svg>\n");
  }

  private static Widget widget(
      String id, WidgetKind kind, String text, Style style, Optional<WidgetId> holder) {
    return new Widget(
        new WidgetId(id),
        kind,
        Bounds.of(10, 20, 100, 80),
        ZKey.FIRST,
        style,
        text,
        holder,
        Optional.empty());
  }

  private static String svg(Widget... widgets) {
    Exported exported =
        SvgExport.file(Scene.of(List.of(widgets), Set.of(), hash -> Optional.empty()));
    return exported.text();
  }

  private static void read(String svg, Set<String> tags) throws XMLStreamException {
    XMLStreamReader in = reader(svg);
    while (in.hasNext()) {
      if (in.next() == XMLStreamReader.START_ELEMENT) {
        tags.add(in.getLocalName());
        for (int i = 0; i < in.getAttributeCount(); i++) {
          assertThat(in.getAttributeLocalName(i)).doesNotStartWith("on");
          if (in.getAttributeLocalName(i).equals("href")) {
            assertThat(in.getAttributeValue(i)).startsWith("data:image/png;base64,");
          }
        }
      }
    }
  }

  private static XMLStreamReader reader(String svg) throws XMLStreamException {
    return XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(svg));
  }
}
