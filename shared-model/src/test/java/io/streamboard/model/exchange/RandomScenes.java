package io.streamboard.model.exchange;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Boards with widgets of all kinds, as people make them. The same seed gives the same board. */
public final class RandomScenes {
  private static final List<String> WORDS =
      List.of("plan", "ä <b>&amp;", "\"q\" 'r'", "\uD83D\uDE00 smile", "two\nlines", "]]>", "x");
  private static final List<String> COLOURS = List.of("yellow", "blue", "teal", "#123abc", "red");

  private final SplittableRandom random;
  private final List<Widget> widgets = new ArrayList<>();
  private final Map<BlobHash, Blob> blobs = new HashMap<>();

  public RandomScenes(long seed) {
    random = new SplittableRandom(seed);
  }

  public Scene next(int count) {
    widgets.clear();
    for (int i = 0; i < count; i++) {
      widgets.add(widget(i));
    }
    Set<WidgetId> locked = new HashSet<>();
    widgets.stream().filter(w -> random.nextInt(8) == 0).forEach(w -> locked.add(w.id()));
    return Scene.of(widgets, locked, hash -> Optional.ofNullable(blobs.get(hash)));
  }

  private Widget widget(int index) {
    WidgetKind kind = kind();
    Bounds box =
        kind instanceof WidgetKind.Connector(End from, End to)
            ? Widget.around(from.at(), to.at())
            : box();
    return new Widget(
        new WidgetId("w" + index),
        kind,
        box,
        new ZKey("V" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26))),
        style(kind),
        text(kind),
        holder(kind),
        random.nextInt(4) == 0
            ? Optional.of(new GroupMark("g" + random.nextInt(3)))
            : Optional.empty());
  }

  private WidgetKind kind() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> new WidgetKind.Note();
      case 2, 3 ->
          new WidgetKind.Shape(
              List.of(ShapeForm.values()).get(random.nextInt(ShapeForm.values().length)));
      case 4 -> new WidgetKind.FreeText();
      case 5, 6, 7 -> new WidgetKind.Connector(end(), end());
      case 8 -> new WidgetKind.Ink(path());
      case 9 -> image();
      case 10 -> new WidgetKind.Frame();
      default -> new WidgetKind.Thread(comments(), random.nextBoolean());
    };
  }

  private List<Comment> comments() {
    return List.of(new Comment("c1", new PersonId("ana"), 5, false, "why?", List.of()));
  }

  private WidgetKind image() {
    Blob blob = Blob.of(Pictures.png(1 + random.nextInt(500), 1 + random.nextInt(500)));
    blobs.put(blob.hash(), blob);
    return new WidgetKind.Image(blob.hash(), blob.header().size());
  }

  /** From one corner of its box to the opposite one, and somewhere between. */
  private InkPath path() {
    StringBuilder path = new StringBuilder("0 10000 " + width());
    for (int i = random.nextInt(5); i > 0; i--) {
      path.append(" " + random.nextInt(10_001) + " " + random.nextInt(10_001) + " " + width());
    }
    return new InkPath(path.append(" 10000 0 " + width()).toString());
  }

  private int width() {
    return 1 + random.nextInt(100);
  }

  private End end() {
    List<Widget> solid =
        widgets.stream()
            .filter(
                w ->
                    !(w.kind() instanceof WidgetKind.Connector)
                        && !(w.kind() instanceof WidgetKind.Thread))
            .toList();
    if (solid.isEmpty() || random.nextInt(4) == 0) {
      return End.free(point());
    }
    Widget on = solid.get(random.nextInt(solid.size()));
    boolean side = random.nextBoolean();
    Anchor anchor =
        side
            ? new Anchor(on.id(), random.nextInt(2), 0.5)
            : new Anchor(on.id(), random.nextInt(1001) / 1000.0, random.nextInt(1001) / 1000.0);
    Point shown =
        Geometry.shown(
            End.bound(new Point(0, 0), anchor),
            id -> widgets.stream().filter(w -> w.id().equals(id)).findFirst());
    return End.bound(shown, anchor);
  }

  private Point point() {
    return new Point(random.nextInt(-40_000, 40_000) / 8.0, random.nextInt(-9_000, 9_000));
  }

  private Bounds box() {
    boolean whole = random.nextBoolean();
    return whole
        ? Bounds.of(
            random.nextInt(-900, 900),
            random.nextInt(-900, 900),
            random.nextInt(20, 500),
            random.nextInt(20, 500))
        : Bounds.of(
            random.nextInt(-900_000, 900_000) / 1000.0,
            random.nextInt(-900_000, 900_000) / 1000.0,
            random.nextInt(5_000, 500_000) / 1000.0,
            random.nextInt(5_000, 500_000) / 1000.0);
  }

  private String text(WidgetKind kind) {
    boolean none = kind instanceof WidgetKind.Ink || kind instanceof WidgetKind.Thread;
    return none || random.nextInt(5) == 0 ? "" : WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A frame that is not too deep; of a thread anything. */
  private Optional<WidgetId> holder(WidgetKind kind) {
    List<Widget> frames =
        widgets.stream()
            .filter(w -> w.kind() instanceof WidgetKind.Frame || kind instanceof WidgetKind.Thread)
            .filter(w -> !(w.kind() instanceof WidgetKind.Thread) && depth(w) < Limits.HOLDERS - 1)
            .toList();
    return frames.isEmpty() || random.nextInt(3) > 0
        ? Optional.empty()
        : Optional.of(frames.get(random.nextInt(frames.size())).id());
  }

  private int depth(Widget widget) {
    int depth = 0;
    Optional<WidgetId> above = widget.holder();
    while (above.isPresent()) {
      WidgetId id = above.get();
      above = widgets.stream().filter(w -> w.id().equals(id)).findFirst().flatMap(Widget::holder);
      depth++;
    }
    return depth;
  }

  private Style style(WidgetKind kind) {
    Map<StyleProperty, String> style = new EnumMap<>(StyleProperty.class);
    for (StyleProperty property : StyleProperty.values()) {
      if (random.nextInt(4) == 0) {
        style.put(property, value(property));
      }
    }
    if (kind instanceof WidgetKind.Connector || kind instanceof WidgetKind.Thread) {
      style.remove(StyleProperty.ROTATION);
      style.remove(StyleProperty.FILL);
    }
    return new Style(style);
  }

  private String value(StyleProperty property) {
    return switch (property) {
      case FILL, STROKE, TEXT_COLOUR -> COLOURS.get(random.nextInt(COLOURS.size()));
      case TEXT_SIZE -> Integer.toString(random.nextInt(8, 60));
      case TEXT_WEIGHT -> random.nextBoolean() ? "bold" : "normal";
      case TEXT_SLANT -> random.nextBoolean() ? "italic" : "normal";
      case TEXT_ALIGN -> List.of("left", "center", "right").get(random.nextInt(3));
      case TEXT_LIST -> List.of("none", "bullet", "number").get(random.nextInt(3));
      case STROKE_WIDTH -> Decimal.text(random.nextInt(1, 80) / 4.0);
      case STROKE_LINE -> List.of("solid", "dashed", "dotted").get(random.nextInt(3));
      case OPACITY -> Decimal.text(random.nextInt(101) / 100.0);
      case ROTATION -> Integer.toString(random.nextInt(360));
      case ROUTE -> List.of("straight", "elbow", "curve").get(random.nextInt(3));
      case START_HEAD, END_HEAD ->
          List.of("none", "arrow", "triangle", "dot").get(random.nextInt(4));
      case LABEL_AT -> Decimal.text(random.nextInt(101) / 100.0);
    };
  }
}
