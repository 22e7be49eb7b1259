package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.exchange.RandomScenes;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Boards drawn as lines: right XML in which nothing runs or loads, whatever the texts, and the same
 * to look at as on the screen.
 */
@ExtendWith(ApplicationExtension.class)
class DrawingTest {

  private static final Set<String> TAGS =
      Set.of("svg", "g", "path", "rect", "text", "image", "title", "clipPath");
  private static final BlobHash SEEN = new BlobHash("a".repeat(64));

  private final List<WidgetView> widgets = new ArrayList<>();
  private ZKey top = ZKey.FIRST;

  private WidgetId add(String id, WidgetKind kind, Bounds bounds, Style style, String text) {
    return add(id, kind, bounds, style, text, Optional.empty());
  }

  private WidgetId add(
      String id,
      WidgetKind kind,
      Bounds bounds,
      Style style,
      String text,
      Optional<WidgetId> holder) {
    top = ZKey.between(Optional.of(top), Optional.empty());
    Widget widget = new Widget(new WidgetId(id), kind, bounds, top, style, text).withHolder(holder);
    widgets.add(view(widget));
    return widget.id();
  }

  private static WidgetView view(Widget widget) {
    return new WidgetView(widget, FakeServer.id("Ana"), WidgetLevel.EDIT, Optional.empty(), 0);
  }

  private String svg(FxRobot robot) {
    return svg(robot, widgets);
  }

  private static String svg(FxRobot robot, List<WidgetView> shown) {
    AtomicReference<String> drawn = new AtomicReference<>("");
    robot.interact(
        () -> {
          // It brings the bundled font, by which lines are broken.
          Theme _ = new Theme(Theme.Kind.LIGHT);
          Drawing drawing =
              new Drawing(
                  shown,
                  hash -> Optional.of("data:image/png;base64,").filter(any -> hash.equals(SEEN)));
          while (drawing.draw(1)) {
            // The next one.
          }
          drawn.set(drawing.finish());
        });
    return drawn.get();
  }

  private static End bound(WidgetId to, double fx, double fy) {
    return new End(new Point(0, 0), Optional.of(new Anchor(to, fx, fy)));
  }

  private void board() {
    WidgetId frame =
        add("f", new WidgetKind.Frame(), Bounds.of(0, 40, 300, 200), Style.DEFAULT, "Plan");
    WidgetId note =
        add(
            "n",
            new WidgetKind.Note(),
            Bounds.of(20, 60, 120, 90),
            Style.DEFAULT,
            "One for whoever comes after us, and a long one",
            Optional.of(frame));
    WidgetId shape =
        add(
            "s",
            new WidgetKind.Shape(ShapeForm.ELLIPSE),
            Bounds.of(360, 140, 120, 80),
            Style.of(StyleProperty.ROTATION, "20"),
            "Here");
    add(
        "c",
        new WidgetKind.Connector(bound(note, 1, 0.5), bound(shape, 0, 0.5)),
        Bounds.of(0, 0, 1, 1),
        Style.of(StyleProperty.ROUTE, "elbow"),
        "then");
    add(
        "i",
        new WidgetKind.Image(SEEN, new Size(20, 10)),
        Bounds.of(250, 180, 100, 50),
        Style.of(StyleProperty.OPACITY, "0.5"),
        "a picture & more",
        Optional.of(frame));
  }

  @Test
  void aBoardIsDrawnAsItIsPainted(FxRobot robot) {
    board();
    assertThat(svg(robot)).isEqualTo(golden());
  }

  private static String golden() {
    try (InputStream in =
        Objects.requireNonNull(DrawingTest.class.getResourceAsStream("board.svg"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void anyBoardIsRightXmlWithoutScriptsOrAddresses(FxRobot robot) throws XMLStreamException {
    Set<String> tags = new TreeSet<>();
    board();
    read(svg(robot), tags);
    for (int seed = 0; seed < 10; seed++) {
      Scene scene = new RandomScenes(seed).next(50);
      read(svg(robot, scene.inOrder().stream().map(DrawingTest::view).toList()), tags);
    }
    assertThat(tags).isEqualTo(new TreeSet<>(TAGS));
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

  @Test
  void textIsOnlyEverText(FxRobot robot) throws XMLStreamException {
    String evil = "</text><script>alert(1)</script>\u0001\uFFFE<![CDATA[ \" onload=\"x' &amp;";
    Style small = Style.of(StyleProperty.TEXT_SIZE, "8");
    add("n", new WidgetKind.Note(), Bounds.of(0, 0, 900, 400), small, evil);
    String svg = svg(robot);
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
  void aStyleThatIsNoColourIsNotWritten(FxRobot robot) {
    Style style = Style.of(StyleProperty.FILL, "javascript-x");
    add("s", new WidgetKind.Shape(ShapeForm.STAR), Bounds.of(0, 0, 50, 50), style, "");
    assertThat(svg(robot)).doesNotContain("javascript");
  }

  @Test
  void framesThatHoldEachOtherAreNotDrawnForEver(FxRobot robot) {
    Bounds box = Bounds.of(0, 0, 50, 50);
    Optional<WidgetId> second = Optional.of(new WidgetId("b"));
    WidgetId first = add("a", new WidgetKind.Frame(), box, Style.DEFAULT, "", second);
    add("b", new WidgetKind.Frame(), box, Style.DEFAULT, "", Optional.of(first));
    assertThat(svg(robot)).endsWith("</svg>\n");
  }

  @Test
  void anEmptyBoardIsAnEmptyPicture(FxRobot robot) {
    assertThat(svg(robot)).endsWith("</svg>\n").contains("viewBox=\"-20 -20 40 40\"");
  }
}
