package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.form.Area;
import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.desktop.ui.Theme;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.exchange.RandomScenes;
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
import io.streamboard.testing.Need;
import io.streamboard.testing.Needs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A board that is drawn as SVG looks in somebody else's renderer as it does painted by us. */
@Needs(Need.CHROMIUM)
@ExtendWith(ApplicationExtension.class)
class SvgPixelsTest {

  /** Of all pixels; edges that are smoothed otherwise are none of them. */
  private static final double MOST_WITHOUT_TEXT = 0.002;

  /** Other letters have other edges: their share of what is written, in pixels of any colour. */
  private static final double MOST_WITH_TEXT = 0.03;

  /** A colour is another one when a part of it differs by more than this, of 255. */
  private static final int SHADE = 60;

  private static final double MARGIN = 20;
  private static final int SECONDS = 60;

  /** The window of a browser may be higher than its page. */
  private static final int FRAME = 200;

  private static final List<String> QUIETLY =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--hide-scrollbars",
          "--force-device-scale-factor=1",
          "--disable-background-networking",
          "--no-first-run");

  private static final byte[] PNG = MadePictures.file("png", 60, 40);
  private static final BlobHash HILL = new BlobHash("a".repeat(64));

  @TempDir private Path folder;

  private final List<WidgetView> widgets = new ArrayList<>();
  private ZKey top = ZKey.FIRST;
  private int made;

  private WidgetId add(WidgetKind kind, Bounds box, Map<StyleProperty, String> style, String text) {
    return add(kind, box, style, text, Optional.empty());
  }

  private WidgetId add(
      WidgetKind kind,
      Bounds box,
      Map<StyleProperty, String> style,
      String text,
      Optional<WidgetId> holder) {
    top = ZKey.between(Optional.of(top), Optional.empty());
    WidgetId id = new WidgetId("w" + ++made);
    widgets.add(view(new Widget(id, kind, box, top, new Style(style), text).withHolder(holder)));
    return id;
  }

  private static WidgetView view(Widget widget) {
    return new WidgetView(widget, FakeServer.id("Ana"), WidgetLevel.EDIT, Optional.empty(), 0);
  }

  /** Every form, way, head, dash and turn there is, and a frame that cuts off. */
  private void mixedBoard() {
    List<WidgetId> shapes = new ArrayList<>();
    for (ShapeForm form : ShapeForm.values()) {
      int at = shapes.size();
      shapes.add(
          add(
              new WidgetKind.Shape(form),
              Bounds.of(at % 4 * 190, at / 4 * 160, 140, 110),
              Map.of(
                  StyleProperty.FILL, List.of("green", "orange", "violet", "teal").get(at % 4),
                  StyleProperty.STROKE_WIDTH, String.valueOf(1 + at),
                  StyleProperty.STROKE_LINE, List.of("solid", "dashed", "dotted").get(at % 3),
                  StyleProperty.ROTATION, String.valueOf(at * 17)),
              form.name()));
    }
    WidgetId frame = add(new WidgetKind.Frame(), Bounds.of(0, 340, 300, 200), Map.of(), "A plan");
    WidgetId note =
        add(
            new WidgetKind.Note(),
            Bounds.of(200, 380, 160, 120),
            Map.of(StyleProperty.TEXT_LIST, "bullet"),
            "Green tea\nHot milk",
            Optional.of(frame));
    add(
        new WidgetKind.Image(HILL, new Size(60, 40)),
        Bounds.of(380, 360, 180, 120),
        Map.of(StyleProperty.OPACITY, "0.6", StyleProperty.ROTATION, "-12"),
        "");
    add(
        new WidgetKind.FreeText(),
        Bounds.of(20, 570, 400, 60),
        Map.of(StyleProperty.TEXT_SIZE, "32", StyleProperty.TEXT_WEIGHT, "bold"),
        "What we know");
    connect(shapes.get(0), shapes.get(5), "straight", "none", "arrow");
    connect(shapes.get(2), shapes.get(4), "elbow", "dot", "triangle");
    connect(shapes.get(7), note, "curve", "triangle", "dot");
  }

  private void connect(WidgetId from, WidgetId to, String route, String start, String end) {
    add(
        new WidgetKind.Connector(bound(from), bound(to)),
        Bounds.of(0, 0, 1, 1),
        Map.of(
            StyleProperty.ROUTE, route,
            StyleProperty.START_HEAD, start,
            StyleProperty.END_HEAD, end,
            StyleProperty.STROKE_WIDTH, "3"),
        "then");
  }

  private static End bound(WidgetId to) {
    return new End(new Point(0, 0), Optional.of(new Anchor(to, 0.5, 0.5)));
  }

  private static List<WidgetView> speechless(List<WidgetView> all) {
    return all.stream().map(seen -> view(seen.widget().withText(""))).toList();
  }

  /** One picture each: painted by us, and drawn by us and painted by the browser. */
  private record Both(BufferedImage painted, BufferedImage drawn) {

    double differing() {
      int other = 0;
      for (int y = 1; y < painted.getHeight() - 1; y++) {
        for (int x = 1; x < painted.getWidth() - 1; x++) {
          other += isNear(painted, drawn, x, y) && isNear(drawn, painted, x, y) ? 0 : 1;
        }
      }
      return (double) other / (painted.getWidth() * painted.getHeight());
    }

    /** Whether a pixel of about this colour is there or beside it. */
    private static boolean isNear(BufferedImage one, BufferedImage other, int x, int y) {
      int colour = one.getRGB(x, y);
      if (colour == other.getRGB(x, y)) {
        return true;
      }
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          if (isAlike(colour, other.getRGB(x + dx, y + dy))) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean isAlike(int one, int other) {
      return Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) <= SHADE
          && Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) <= SHADE
          && Math.abs((one & 0xFF) - (other & 0xFF)) <= SHADE;
    }
  }

  private static BufferedImage painted(List<WidgetView> shown) {
    Image hill = new Image(new ByteArrayInputStream(PNG));
    Print print = new Print(shown, false, Optional.of(javafx.scene.paint.Color.WHITE));
    Area box = print.extent().orElseThrow().grown(MARGIN);
    int width = (int) Math.round(box.width());
    int height = (int) Math.round(box.height());
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y += Print.PART) {
      for (int x = 0; x < width; x += Print.PART) {
        int wide = Math.min(Print.PART, width - x);
        int high = Math.min(Print.PART, height - y);
        int[] pixels = new int[wide * high];
        Print.Part part =
            new Print.Part(1, Math.round(box.left()) + x, Math.round(box.top()) + y, wide, high);
        print.paint(part, hash -> Optional.of(hill), pixels, 0, wide);
        picture.setRGB(x, y, wide, high, pixels, 0, wide);
      }
    }
    return picture;
  }

  private static String svg(List<WidgetView> shown) {
    String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG);
    Drawing drawing = new Drawing(shown, hash -> Optional.of(address));
    while (drawing.draw(100)) {
      // The next ones.
    }
    return drawing.finish();
  }

  /** A browser paints it, in a page that is as large. */
  private BufferedImage drawn(String svg, BufferedImage like) throws IOException {
    Path page = Files.writeString(folder.resolve("board.html"), "<body style='margin:0'>" + svg);
    Path picture = folder.resolve("board.png");
    List<String> command = new ArrayList<>(List.of("chromium"));
    command.addAll(QUIETLY);
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--window-size=" + like.getWidth() + "," + (like.getHeight() + FRAME));
    command.add("--screenshot=" + picture);
    command.add(page.toUri().toString());
    Path told = folder.resolve("told.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    try {
      assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    } finally {
      process.destroyForcibly();
    }
    assertThat(picture).as(Files.readString(told)).exists();
    return ImageIO.read(picture.toFile());
  }

  @Test
  void aMixedBoardLooksTheSameInABrowser(FxRobot robot) throws IOException {
    mixedBoard();
    List<WidgetView> mute = speechless(widgets);
    assertThat(differing(robot, mute)).isLessThan(MOST_WITHOUT_TEXT);
    assertThat(differing(robot, widgets)).isLessThan(MOST_WITH_TEXT);
  }

  /** Without connectors, whose free ends may be a long way off. */
  @Test
  void soDoesAnyBoard(FxRobot robot) throws IOException {
    List<WidgetView> any =
        new RandomScenes(1)
            .next(40).inOrder().stream()
                .filter(widget -> !(widget.kind() instanceof WidgetKind.Connector))
                .map(SvgPixelsTest::view)
                .toList();
    assertThat(differing(robot, speechless(any))).isLessThan(MOST_WITHOUT_TEXT);
  }

  private double differing(FxRobot robot, List<WidgetView> shown) throws IOException {
    AtomicReference<Optional<BufferedImage>> painted = new AtomicReference<>(Optional.empty());
    AtomicReference<String> svg = new AtomicReference<>("");
    robot.interact(
        () -> {
          Theme _ = new Theme(Theme.Kind.LIGHT);
          painted.set(Optional.of(painted(shown)));
          svg.set(svg(shown));
        });
    BufferedImage ours = painted.get().orElseThrow();
    return new Both(ours, drawn(svg.get(), ours)).differing();
  }
}
