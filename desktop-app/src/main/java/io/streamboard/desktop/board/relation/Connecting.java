package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Draws connectors, binds their ends to widgets and says how they look. What is being drawn is
 * known as a sketch until it is let go. Confined to the JavaFX thread.
 */
public final class Connecting {

  /** How far from an edge or a spot an end is drawn to it, in pixels. */
  private static final double REACH = 10;

  /** Each is an operation of its own. */
  private static final int MOST_KEPT = 100;

  private static final WidgetId SKETCH = new WidgetId("sketch");

  private final Desk desk;
  private final Framing framing;
  private final Docks docks;
  private final DoubleSupplier zoom;
  private final ReadOnlyBooleanWrapper mayConnect = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayStyle = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayBind = new ReadOnlyBooleanWrapper();
  private Optional<Dock> dock = Optional.empty();
  private Optional<Widget> sketch = Optional.empty();

  /** The connector that is shown otherwise than it is on the board. */
  private Optional<WidgetId> bent = Optional.empty();

  /**
   * Begins with nothing drawn.
   *
   * @param zoom pixels per world unit, now
   */
  Connecting(Desk desk, Framing framing, DoubleSupplier zoom) {
    this.desk = desk;
    this.framing = framing;
    this.docks = new Docks(desk.canvas());
    this.zoom = zoom;
  }

  /** Whether two widgets are selected that a connector can be drawn between. */
  public ReadOnlyBooleanProperty mayConnect() {
    return mayConnect.getReadOnlyProperty();
  }

  /** Whether connectors are among what is selected and I may change. */
  public ReadOnlyBooleanProperty mayStyle() {
    return mayStyle.getReadOnlyProperty();
  }

  /** Whether a connector is selected together with one widget that it can be bound to. */
  public ReadOnlyBooleanProperty mayBind() {
    return mayBind.getReadOnlyProperty();
  }

  void follow(List<Item> changeable) {
    mayConnect.set(desk.mayAdd() && pair().size() == 2);
    mayStyle.set(changeable.stream().anyMatch(Connecting::isConnector));
    mayBind.set(lineAndWidget().isPresent());
  }

  private static boolean isConnector(Item item) {
    return item.widget().kind() instanceof WidgetKind.Connector;
  }

  /** Where an end would be bound if it were let go now; empty while none is drawn. */
  public Optional<Dock> dock() {
    return dock;
  }

  /** The new connector that is being drawn, as it would be; empty while none is. */
  public Optional<Widget> sketch() {
    return sketch;
  }

  /** An end is held here: shows what it would be bound to. */
  Dock hover(Pointer pointer) {
    Dock here = docks.at(pointer.world(), REACH / zoom.getAsDouble());
    dock = Optional.of(here);
    desk.repaint();
    return here;
  }

  /** No end is held any more: everything is shown as it is on the board. */
  void leave() {
    dock = Optional.empty();
    sketch = Optional.empty();
    bent.flatMap(this::onBoard).ifPresent(view -> desk.canvas().put(view, Optional.empty()));
    bent = Optional.empty();
    desk.repaint();
  }

  private Optional<WidgetView> onBoard(WidgetId connector) {
    return desk.view().flatMap(view -> Optional.ofNullable(view.widgets().get(connector)));
  }

  /** Shows the new connector as it would be. */
  void draw(End from, End to, Route route) {
    sketch = Optional.of(connector(SKETCH, from, away(from, to), route));
    desk.repaint();
  }

  /** A connector does not end on what it begins on: there it ends at just this place. */
  private static End away(End from, End to) {
    boolean same = from.anchor().isPresent() && widget(from).equals(widget(to));
    return same ? to.loose() : to;
  }

  private static Optional<WidgetId> widget(End end) {
    return end.anchor().map(Anchor::widget);
  }

  private Widget connector(WidgetId id, End from, End to, Route route) {
    ZKey z = ZKey.between(desk.canvas().top(), Optional.empty());
    WidgetKind kind = new WidgetKind.Connector(from, to);
    return new Widget(id, kind, Widget.around(from.at(), to.at()), z, route.style(), "");
  }

  /** Puts a connector on the board and selects it. */
  void add(End from, End to, Route route) {
    leave();
    if (!desk.mayAdd()) {
      desk.refuse(VoidReason.NOT_ALLOWED);
      return;
    }
    Widget made = connector(new WidgetId(desk.freshId()), from, away(from, to), route);
    desk.submit(List.of(Edit.add(made.withHolder(framing.of(made)))));
    desk.select(List.of(made.id()));
  }

  /** Draws a connector between the two selected widgets, from the one further left or above. */
  public void connect() {
    List<Item> pair = pair();
    if (pair.size() == 2) {
      boolean swapped = before(pair.getLast(), pair.getFirst());
      End from = middle(pair.get(swapped ? 1 : 0));
      End to = middle(pair.get(swapped ? 0 : 1));
      add(from, to, Route.STRAIGHT);
    }
  }

  private static boolean before(Item a, Item b) {
    Point one = a.bounds().centre();
    Point other = b.bounds().centre();
    return one.x() + one.y() < other.x() + other.y();
  }

  private static End middle(Item item) {
    Anchor anchor = new Anchor(item.id(), 0.5, 0.5);
    return End.bound(item.place(anchor), anchor);
  }

  /** What is selected, if it is two widgets that connectors can be bound to. */
  private List<Item> pair() {
    List<Item> items =
        desk.selected().stream().flatMap(id -> desk.canvas().item(id).stream()).toList();
    return items.size() == 2 && items.stream().allMatch(Connecting::takesEnds) ? items : List.of();
  }

  private static boolean takesEnds(Item item) {
    return !isConnector(item) && !(item.widget().kind() instanceof WidgetKind.Thread);
  }

  /** Binds the start, or else the end, of the selected connector to the widget selected with it. */
  public void bindSelected(boolean start) {
    lineAndWidget()
        .ifPresent(
            both -> {
              Dock dock = new Dock(middle(both.widget()), List.of());
              WidgetId line = both.line().id();
              bind(line, start, fitting(line, start, dock));
            });
  }

  private record LineAndWidget(Item line, Item widget) {}

  private Optional<LineAndWidget> lineAndWidget() {
    List<Item> items = desk.canvas().items(desk.selected());
    Optional<Item> line = items.stream().filter(Connecting::isConnector).findFirst();
    Optional<Item> widget = items.stream().filter(Connecting::takesEnds).findFirst();
    return items.size() == 2 && line.isPresent() && widget.isPresent()
        ? connector(line.get().id()).map(mine -> new LineAndWidget(mine, widget.get()))
        : Optional.empty();
  }

  /** Shows an end of a connector that is on the board at the pointer. */
  void redraw(WidgetId connector, boolean start, End end) {
    connector(connector)
        .map(item -> bent(item.view(), start, end))
        .ifPresent(view -> desk.canvas().put(view, Optional.empty()));
    bent = Optional.of(connector);
    desk.repaint();
  }

  private static WidgetView bent(WidgetView view, boolean start, End end) {
    return new WidgetView(
        view.widget().bound(start, end),
        view.author(),
        view.level(),
        view.lock(),
        view.textRevision());
  }

  /** Binds an end of a connector, or frees it, where it was let go. */
  void bind(WidgetId connector, boolean start, End end) {
    leave();
    connector(connector)
        .filter(item -> !end(item, start).equals(end))
        .ifPresent(item -> desk.submit(List.of(RelationEdits.bind(item, start, end))));
  }

  /**
   * What keeps the ends of connectors in their place when these widgets are removed: an end that
   * was bound elsewhere than its widget is now would go back there. Only so many are kept.
   */
  List<Edit> kept(List<Item> removed) {
    Set<WidgetId> gone = new HashSet<>(Edit.ids(removed));
    removed.forEach(item -> gone.addAll(desk.canvas().below(item.id())));
    return gone.stream()
        .flatMap(widget -> desk.canvas().tied(widget).stream())
        .distinct()
        .filter(line -> !gone.contains(line))
        .flatMap(line -> connector(line).stream())
        .flatMap(line -> kept(line, gone))
        .limit(MOST_KEPT)
        .toList();
  }

  private static Stream<Edit> kept(Item line, Set<WidgetId> gone) {
    return Stream.of(true, false)
        .filter(start -> widget(end(line, start)).filter(gone::contains).isPresent())
        .flatMap(
            start ->
                line.tip(start).map(end(line, start)::at).stream()
                    .filter(end -> !end.equals(end(line, start)))
                    .map(end -> RelationEdits.bind(line, start, end)));
  }

  /** The end as it may be put at a dock, which is not on what the other end is on. */
  End fitting(WidgetId connector, boolean start, Dock at) {
    return connector(connector).map(item -> away(end(item, !start), at.end())).orElse(at.end());
  }

  private static End end(Item item, boolean start) {
    WidgetKind.Connector kind = (WidgetKind.Connector) item.widget().kind();
    return start ? kind.from() : kind.to();
  }

  /** The one connector that is selected and whose ends I may take; else empty. */
  Optional<Item> held() {
    return desk.selected().size() == 1
        ? desk.selected().stream().findFirst().flatMap(this::connector)
        : Optional.empty();
  }

  private Optional<Item> connector(WidgetId id) {
    return desk.canvas()
        .item(id)
        .filter(Connecting::isConnector)
        .filter(item -> desk.mayChange(item.view()));
  }

  private List<Item> connectors() {
    return desk.changeable().stream().filter(Connecting::isConnector).toList();
  }

  /** Makes the selected connectors go this way. */
  public void route(Route to) {
    style(StyleProperty.ROUTE, to.value());
  }

  /** Gives the selected connectors a head. */
  public void head(boolean start, Head to) {
    style(start ? StyleProperty.START_HEAD : StyleProperty.END_HEAD, to.value());
  }

  private void style(StyleProperty property, String value) {
    desk.submit(Edit.restyle(connectors(), property, value));
  }
}
