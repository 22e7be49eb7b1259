package io.streamboard.model.generate;

import io.streamboard.model.access.Principal;
import io.streamboard.model.board.Chain;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
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
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Random parts of which operations, messages and states are made. Prone to edges: emoji, quotes,
 * control characters, limits.
 */
public final class Values {
  private static final String ID_CHARACTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
  private static final String Z_CHARACTERS =
      "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int[] POINTS = {
    'a', 'b', 'c', ' ', '\n', '"', '\\', '/', 0x01, 0x1f, 0x7f, 'ä', 0x2028, 0x4e2d, 0x1f600,
    0x1f468, 0x200d, 0x10ffff, 0xfffd, 0x301
  };

  private final RandomGenerator random;

  public Values(RandomGenerator random) {
    this.random = random;
  }

  public RandomGenerator random() {
    return random;
  }

  public <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  public <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  public <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  public <T> List<T> list(int least, int most, Supplier<T> value) {
    int count = random.nextInt(least, most + 1);
    List<T> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value.get());
    }
    return values;
  }

  /** Different values, at least one. */
  public <T> List<T> distinct(int most, Supplier<T> value) {
    Set<T> values = new LinkedHashSet<>(list(1, most, value));
    return List.copyOf(values);
  }

  public String id() {
    int length = random.nextInt(10) == 0 ? 64 : random.nextInt(1, 5);
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < length; i++) {
      id.append(ID_CHARACTERS.charAt(random.nextInt(ID_CHARACTERS.length())));
    }
    return id.toString();
  }

  public BoardId board() {
    return new BoardId(id());
  }

  public WidgetId widgetId() {
    return new WidgetId(id());
  }

  public WriterId writer() {
    return new WriterId(id());
  }

  public PersonId person() {
    return new PersonId(id());
  }

  public GroupId group() {
    return new GroupId(id());
  }

  public Principal principal() {
    return switch (random.nextInt(3)) {
      case 0 -> new Principal.Everyone();
      case 1 -> new Principal.Group(group());
      default -> member();
    };
  }

  /** A principal that may have a role. */
  public Principal member() {
    return random.nextBoolean() ? new Principal.Person(person()) : new Principal.Group(group());
  }

  /** At least 1, now and then as large as JavaScript counts. */
  public long revision() {
    return random.nextInt(10) == 0 ? (1L << 53) - 1 : random.nextInt(1, 1_000);
  }

  /** Well-formed text of at most so many code points, some of them outside of the basic plane. */
  public String text(int most) {
    int[] points =
        random.ints(random.nextInt(most + 1), 0, POINTS.length).map(i -> POINTS[i]).toArray();
    return new String(points, 0, points.length);
  }

  /** Text that may be a title. */
  public String title() {
    return "T" + text(20);
  }

  public Chain chain() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return new Chain(HexFormat.of().formatHex(bytes));
  }

  public double coordinate() {
    return switch (random.nextInt(6)) {
      case 0 -> 10_000_000;
      case 1 -> -10_000_000;
      case 2 -> -0.0;
      case 3 -> random.nextInt(-500, 500) / 1000.0;
      case 4 -> random.nextInt(-500, 500);
      default -> random.nextDouble(-10_000_000, 10_000_000);
    };
  }

  public Point point() {
    return new Point(coordinate(), coordinate());
  }

  public Size size() {
    return random.nextBoolean()
        ? new Size(random.nextDouble(1, 100_000), 1)
        : new Size(random.nextInt(1, 100_001), random.nextInt(1000, 5000) / 1000.0);
  }

  public Bounds bounds() {
    return new Bounds(point(), size());
  }

  public ZKey z() {
    int length = random.nextInt(10) == 0 ? 64 : random.nextInt(1, 4);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < length; i++) {
      key.append(Z_CHARACTERS.charAt(random.nextInt(Z_CHARACTERS.length())));
    }
    return new ZKey(key.toString());
  }

  public Style style() {
    Map<StyleProperty, String> properties = new EnumMap<>(StyleProperty.class);
    for (StyleProperty property : StyleProperty.values()) {
      maybe(() -> any(List.of("yellow", "#ffcc00", "18", "0.5", "a-b")))
          .ifPresent(value -> properties.put(property, value));
    }
    return new Style(properties);
  }

  public WidgetKind kind() {
    return switch (random.nextInt(8)) {
      case 0 -> new WidgetKind.Note();
      case 1 -> new WidgetKind.Shape(any(ShapeForm.values()));
      case 2 -> new WidgetKind.Connector(end(), end());
      case 3 -> new WidgetKind.Ink(ink());
      case 4 -> new WidgetKind.Image(blob(), size());
      case 5 -> new WidgetKind.Frame();
      case 6 -> new WidgetKind.Thread(comments(), random.nextBoolean());
      default -> new WidgetKind.FreeText();
    };
  }

  public End end() {
    return new End(
        point(),
        maybe(() -> new Anchor(widgetId(), random.nextDouble(), random.nextInt(1001) / 1000.0)));
  }

  public InkPath ink() {
    return new InkPath(list(1, 6, this::inkPoint).stream().collect(Collectors.joining(" ")));
  }

  private String inkPoint() {
    return random.nextInt(10_001) + " " + random.nextInt(10_001) + " " + random.nextInt(1, 101);
  }

  public BlobHash blob() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new BlobHash(HexFormat.of().formatHex(bytes));
  }

  private List<Comment> comments() {
    return distinct(3, this::id).stream().map(this::comment).toList();
  }

  private Comment comment(String id) {
    return new Comment(
        id,
        person(),
        random.nextInt(1_000_000),
        random.nextBoolean(),
        "c" + text(20),
        list(0, 2, this::person));
  }

  public GroupMark mark() {
    return new GroupMark(id());
  }

  public Widget widget() {
    return new Widget(
        new WidgetId("w" + id().substring(1)),
        kind(),
        bounds(),
        z(),
        style(),
        text(30),
        maybe(() -> new WidgetId("holder")),
        maybe(this::mark));
  }

  /** An edit that fits the text. */
  public TextDelta delta(String text) {
    List<Component> steps = new ArrayList<>();
    int left = text.codePointCount(0, text.length());
    while (left > 0 && random.nextInt(6) != 0) {
      int points = random.nextInt(1, Math.min(left, 4) + 1);
      switch (random.nextInt(3)) {
        case 0 -> steps.add(new Component.Insert("i" + text(3)));
        case 1 -> {
          steps.add(new Component.Delete(points));
          left -= points;
        }
        default -> {
          steps.add(new Component.Keep(points));
          left -= points;
        }
      }
    }
    maybe(() -> new Component.Insert("e" + text(2))).ifPresent(steps::add);
    return TextDelta.of(steps);
  }

  public Outcome outcome() {
    if (random.nextInt(3) == 0) {
      return new Outcome.Void(any(VoidReason.values()));
    }
    Map<WidgetId, VoidReason> refused = new HashMap<>();
    list(0, 3, this::widgetId).forEach(widget -> refused.put(widget, any(VoidReason.values())));
    return new Outcome.Applied(refused);
  }
}
