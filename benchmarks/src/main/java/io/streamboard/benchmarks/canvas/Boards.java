package io.streamboard.benchmarks.canvas;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes boards as people have them, the same for the same size. Used by any thread. */
final class Boards {

  private static final double ACROSS = 230;
  private static final double DOWN = 190;
  private static final double SHAPE_OF_WINDOW = 1280.0 / 720;

  private static final List<String> COLOURS =
      List.of("yellow", "orange", "red", "pink", "violet", "blue", "teal", "green", "white");

  private static final List<String> WORDS =
      List.of(
          "search",
          "finds",
          "nothing",
          "when",
          "two",
          "words",
          "are",
          "swapped",
          "and",
          "printing",
          "the",
          "plan",
          "for",
          "a",
          "workshop",
          "wall",
          "takes",
          "until",
          "Thursday",
          "because",
          "nobody",
          "has",
          "measured",
          "it",
          "with",
          "hundred",
          "people",
          "yet");

  private final SplittableRandom random;
  private final int columns;
  private final List<WidgetView> made = new ArrayList<>();
  private Optional<ZKey> top = Optional.empty();

  private Boards(int size) {
    random = new SplittableRandom(size);
    columns = (int) Math.ceil(Math.sqrt(size * SHAPE_OF_WINDOW * DOWN / ACROSS));
  }

  /**
   * 60 % notes, 20 % shapes, 15 % bound connectors, 5 % ink and images, in a grid of the window's
   * shape.
   */
  static List<WidgetView> mixed(int size) {
    Boards board = new Boards(size);
    for (int i = 0; i < size; i++) {
      board.add(i);
    }
    return List.copyOf(board.made);
  }

  private void add(int index) {
    double x = index % columns * ACROSS + random.nextDouble(30);
    double y = Math.floorDiv(index, columns) * DOWN + random.nextDouble(30);
    int kind = random.nextInt(100);
    if (kind < 60) {
      add(new WidgetKind.Note(), Bounds.of(x, y, 190, 150), fill(), words(6 + random.nextInt(12)));
    } else if (kind < 80) {
      ShapeForm[] forms = ShapeForm.values();
      WidgetKind shape = new WidgetKind.Shape(forms[random.nextInt(forms.length)]);
      add(shape, Bounds.of(x, y, 180, 120), fill(), words(1 + random.nextInt(3)));
    } else if (kind < 95 && made.size() > 1) {
      connector(index);
    } else if (kind < 98) {
      add(new WidgetKind.Ink(scribble()), Bounds.of(x, y, 180, 100), Style.DEFAULT, "");
    } else {
      WidgetKind image = new WidgetKind.Image(new BlobHash("0".repeat(64)), new Size(180, 120));
      add(image, Bounds.of(x, y, 180, 120), Style.DEFAULT, words(3));
    }
  }

  /** From one of the last widgets to one above it, or to the one before. */
  private void connector(int index) {
    int from = Math.max(0, made.size() - 1 - random.nextInt(3));
    int to = Math.max(0, random.nextBoolean() ? from - columns : from - 1 - random.nextInt(2));
    String[] routes = {"straight", "elbow", "curve"};
    Style route = Style.of(StyleProperty.ROUTE, routes[index % routes.length]);
    WidgetKind kind = new WidgetKind.Connector(end(from), end(to));
    Bounds bounds = Widget.around(centre(from), centre(to));
    add(kind, bounds, route, random.nextInt(4) == 0 ? words(1) : "");
  }

  private End end(int widget) {
    Anchor anchor = new Anchor(made.get(widget).widget().id(), 0.5, 0.5);
    return End.bound(centre(widget), anchor);
  }

  private Point centre(int widget) {
    return made.get(widget).widget().bounds().centre();
  }

  private InkPath scribble() {
    StringBuilder points = new StringBuilder();
    double phase = random.nextDouble(6);
    for (int i = 0; i < 60; i++) {
      int x = 166 * i;
      int y = (int) (5_000 + 4_000 * Math.sin(phase + i / 5.0));
      points.append(i == 0 ? "" : " ").append(x).append(' ').append(y).append(' ');
      points.append(50 + i % 40);
    }
    return new InkPath(points.toString());
  }

  private Style fill() {
    return Style.of(StyleProperty.FILL, COLOURS.get(random.nextInt(COLOURS.size())));
  }

  private String words(int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", some);
  }

  private void add(WidgetKind kind, Bounds bounds, Style style, String text) {
    ZKey z = ZKey.between(top, Optional.empty());
    top = Optional.of(z);
    Widget widget = new Widget(new WidgetId("w" + made.size()), kind, bounds, z, style, text);
    made.add(new WidgetView(widget, new PersonId("ana"), WidgetLevel.EDIT, Optional.empty(), 0));
  }
}
