package io.streamboard.desktop.board;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.image.Carrying;
import io.streamboard.desktop.board.relation.Framing;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.Clips;
import io.streamboard.desktop.ui.TooLong;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.MalformedException;
import io.streamboard.model.json.WidgetsCodec;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies of widgets: beside themselves, and by way of a clipboard on this or another board. What
 * came in one go is one step of mine. Confined to the JavaFX thread.
 */
public final class Copying {

  private static final double BESIDE = 24;
  private static final double NOTE_WIDTH = 240;
  private static final double NOTE_LINE = 22;
  private static final double NOTE_COLUMNS = 26;
  private static final double NOTE_LEAST = 160;
  private static final double NOTE_MOST = 900;

  private final Desk desk;
  private final CanvasModel canvas;
  private final Framing framing;
  private final Supplier<BoardId> here;
  private final Carrying carrying;

  /**
   * Copies nothing yet.
   *
   * @param here the board that is shown
   * @param carrying brings along the files of images
   */
  Copying(Desk desk, Framing framing, Supplier<BoardId> here, Carrying carrying) {
    this.desk = desk;
    this.canvas = desk.canvas();
    this.framing = framing;
    this.here = here;
    this.carrying = carrying;
  }

  /** The selection, for a clipboard: as widgets, and as the texts of them one after another. */
  public Clips.Clip copied() {
    List<Widget> widgets = selected();
    String text =
        widgets.stream()
            .map(Widget::text)
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining("\n\n"));
    return new Clips.Clip(
        Optional.of(WidgetsCodec.encode(widgets)),
        text,
        Optional.of(here.get().value()),
        List.of(),
        Optional.empty());
  }

  /** What is selected, with what it holds; the hindmost first. */
  private List<Widget> selected() {
    Set<WidgetId> all = new HashSet<>(desk.selected());
    desk.selected().forEach(widget -> all.addAll(canvas.below(widget)));
    return canvas.items(all).stream().map(Copying::shown).toList();
  }

  /** As it is seen: the ends of a connector are where its line ends. */
  private static Widget shown(Item item) {
    Widget widget = item.widget().withBounds(item.bounds());
    return widget.kind() instanceof WidgetKind.Connector(End from, End to)
        ? widget
            .bound(true, from.at(item.tip(true).orElse(from.at())))
            .bound(false, to.at(item.tip(false).orElse(to.at())))
        : widget;
  }

  /** Puts copies of the selection a little beside it, and selects them. */
  public void duplicate() {
    add(selected(), BESIDE, BESIDE);
  }

  /**
   * Puts on the board what was copied: widgets as they were to each other, any other text as one
   * note; says so when that is too long for one. Returns whether there was anything to put there.
   */
  public boolean paste(Clips.Clip clip) {
    List<Widget> widgets = clip.widgets().map(Copying::widgets).orElse(List.of());
    if (!widgets.isEmpty()) {
      carrying.carry(clip.board().flatMap(Copying::board), widgets, this::paste);
      return true;
    }
    String text = wellFormed(clip.text());
    if (TooLong.is(text, Limits.TEXT_POINTS)) {
      desk.say(TooLong.sentence(text, Limits.TEXT_POINTS));
    } else if (!text.isEmpty()) {
      paste(List.of(note(text)));
    }
    return !text.isEmpty();
  }

  private static Optional<BoardId> board(String named) {
    try {
      return Optional.of(new BoardId(named));
    } catch (InvalidValueException notOurs) {
      return Optional.empty();
    }
  }

  private static List<Widget> widgets(String copied) {
    try {
      return WidgetsCodec.decode(copied);
    } catch (MalformedException notOurs) {
      return List.of();
    }
  }

  /**
   * Other programs end lines otherwise, and may copy half characters, which no board holds, and
   * characters that no editor shows.
   */
  private static String wellFormed(String text) {
    return text.strip()
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(Copying::isShown)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isShown(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= ' ' && point != 0x7F && Character.getType(point) != Character.SURROGATE);
  }

  private Widget note(String text) {
    double lines =
        text.lines().mapToDouble(line -> 1 + Math.floor(line.length() / NOTE_COLUMNS)).sum();
    double height = Math.clamp((lines + 2) * NOTE_LINE, NOTE_LEAST, NOTE_MOST);
    return new Widget(
        new WidgetId(desk.freshId()),
        new WidgetKind.Note(),
        Bounds.of(0, 0, NOTE_WIDTH, height),
        ZKey.FIRST,
        Style.DEFAULT,
        text);
  }

  private void paste(List<Widget> widgets) {
    double left = widgets.stream().mapToDouble(each -> each.bounds().x()).min().orElseThrow();
    double right = widgets.stream().mapToDouble(each -> each.bounds().right()).max().orElseThrow();
    double top = widgets.stream().mapToDouble(each -> each.bounds().y()).min().orElseThrow();
    double bottom =
        widgets.stream().mapToDouble(each -> each.bounds().bottom()).max().orElseThrow();
    Point middle = desk.place();
    double dx = Math.rint(middle.x() - (left + right) / 2);
    double dy = Math.rint(middle.y() - (top + bottom) / 2);
    double aside = aside(widgets.getFirst().bounds(), dx, dy);
    add(widgets, dx + aside, dy + aside);
  }

  /** What is pasted twice at one place does not hide what was pasted first. */
  private double aside(Bounds first, double dx, double dy) {
    double aside = 0;
    while (isTaken(first.at(first.position().plus(dx + aside, dy + aside)))) {
      aside += BESIDE;
    }
    return aside;
  }

  private boolean isTaken(Bounds place) {
    return canvas.touching(place).stream().anyMatch(item -> item.bounds().equals(place));
  }

  /**
   * Copies of what is selected, where it lies, in the order in which {@link #add} takes them; none
   * when I may not add.
   */
  List<Widget> copies() {
    return desk.mayAdd()
        ? new Copies(selected(), desk::freshId).over(canvas.top(), 0, 0)
        : List.of();
  }

  private void add(List<Widget> widgets, double dx, double dy) {
    add(new Copies(widgets, desk::freshId).over(canvas.top(), dx, dy));
  }

  /** Puts new widgets on the board as one step, and selects them. */
  void add(List<Widget> made) {
    List<Widget> copies = framed(made);
    desk.submit(copies.stream().map(Edit::add).toList());
    Set<WidgetId> ids = copies.stream().map(Widget::id).collect(Collectors.toSet());
    desk.select(
        copies.stream()
            .filter(copy -> copy.holder().filter(ids::contains).isEmpty())
            .map(Widget::id)
            .toList());
  }

  /**
   * What is not in a copied frame is held by the one in which it comes to lie; connectors, which
   * come last, by the one that holds both of their ends.
   */
  private List<Widget> framed(List<Widget> copies) {
    Map<WidgetId, Optional<WidgetId>> holders = new HashMap<>();
    List<Widget> framed = new ArrayList<>();
    for (Widget copy : copies) {
      Optional<WidgetId> holder = copy.holder().or(() -> holder(copy, holders));
      holders.put(copy.id(), holder);
      framed.add(copy.withHolder(holder));
    }
    return framed;
  }

  private Optional<WidgetId> holder(Widget copy, Map<WidgetId, Optional<WidgetId>> holders) {
    if (!(copy.kind() instanceof WidgetKind.Connector(End from, End to))) {
      return framing.of(copy);
    }
    List<Optional<WidgetId>> ends =
        Stream.of(from, to)
            .flatMap(end -> end.anchor().stream())
            .map(anchor -> holders.getOrDefault(anchor.widget(), Optional.empty()))
            .distinct()
            .toList();
    return switch (ends.size()) {
      case 0 -> framing.of(copy);
      case 1 -> ends.getFirst();
      default -> Optional.empty();
    };
  }
}
