package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
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
import org.junit.jupiter.api.Test;

/** What is found at a place, of the kinds whose picture is not their box. */
class HitTest {

  private final CanvasModel model = new CanvasModel();

  private void put(String id, WidgetKind kind, Bounds bounds, Style style) {
    Widget widget = new Widget(new WidgetId(id), kind, bounds, new ZKey("V"), style, "");
    model.put(
        new WidgetView(widget, new PersonId("ana"), WidgetLevel.EDIT, Optional.empty(), 0),
        Optional.empty());
  }

  private List<String> hit(double x, double y) {
    return model.hit(new Point(x, y)).map(item -> item.id().value()).stream().toList();
  }

  private void connect(String from, String to) {
    End start = End.bound(new Point(0, 0), new Anchor(new WidgetId(from), 0.5, 0.5));
    End end = End.bound(new Point(1, 1), new Anchor(new WidgetId(to), 0.5, 0.5));
    put("line", new WidgetKind.Connector(start, end), Bounds.of(0, 0, 1, 1), Style.DEFAULT);
  }

  @Test
  void aConnectorIsHitOnItsLineWhereItsEndsAreNow() {
    put("a", new WidgetKind.Note(), Bounds.of(0, 0, 100, 100), Style.DEFAULT);
    put("b", new WidgetKind.Note(), Bounds.of(400, 0, 100, 100), Style.DEFAULT);
    connect("a", "b");
    assertThat(hit(250, 50)).containsExactly("line");
    assertThat(hit(250, 70)).isEmpty();
    put("b", new WidgetKind.Note(), Bounds.of(0, 400, 100, 100), Style.DEFAULT);
    assertThat(hit(250, 50)).isEmpty();
    assertThat(hit(50, 250)).containsExactly("line");
  }

  @Test
  void onlyConnectorsTiedToAMovedWidgetArePaintedAgain() {
    put("a", new WidgetKind.Note(), Bounds.of(0, 0, 100, 100), Style.DEFAULT);
    put("b", new WidgetKind.Note(), Bounds.of(400, 0, 100, 100), Style.DEFAULT);
    put("c", new WidgetKind.Note(), Bounds.of(800, 0, 100, 100), Style.DEFAULT);
    connect("a", "b");
    List<String> changed = new ArrayList<>();
    model.watch((before, after) -> changed.add(after.orElseThrow().id().value()));
    put("c", new WidgetKind.Note(), Bounds.of(800, 50, 100, 100), Style.DEFAULT);
    put("b", new WidgetKind.Note(), Bounds.of(400, 50, 100, 100), Style.DEFAULT);
    assertThat(changed).containsExactly("c", "b", "line");
  }

  @Test
  void aConnectorReachesWhereItsLineIsPaintedAndNotWhereItWasBound() {
    put("a", new WidgetKind.Note(), Bounds.of(0, 1_000, 100, 100), Style.DEFAULT);
    put("b", new WidgetKind.Note(), Bounds.of(400, 1_000, 100, 100), Style.DEFAULT);
    connect("a", "b");
    Item line = model.item(new WidgetId("line")).orElseThrow();
    assertThat(line.reach()).isEqualTo(Bounds.of(100, 1_050, 300, 1));
    assertThat(line.tip(true)).contains(new Point(100, 1_050));
    assertThat(line.tip(false)).contains(new Point(400, 1_050));
    assertThat(model.inside(Bounds.of(90, 1_000, 400, 100)).stream().map(Item::id))
        .containsExactly(new WidgetId("line"));
  }

  @Test
  void aConnectorWhoseEndIsGoneEndsWhereItWasBound() {
    put("a", new WidgetKind.Note(), Bounds.of(300, 300, 100, 100), Style.DEFAULT);
    put("b", new WidgetKind.Note(), Bounds.of(800, 300, 100, 100), Style.DEFAULT);
    connect("a", "b");
    model.remove(new WidgetId("b"));
    assertThat(hit(600, 350)).isEmpty();
    assertThat(hit(150, 150)).containsExactly("line");
  }

  @Test
  void aTurnedWidgetIsHitWhereItIsSeen() {
    put(
        "note",
        new WidgetKind.Note(),
        Bounds.of(0, 0, 200, 20),
        Style.of(StyleProperty.ROTATION, "90"));
    assertThat(hit(5, 10)).isEmpty();
    assertThat(hit(100, 80)).containsExactly("note");
    Item note = model.item(new WidgetId("note")).orElseThrow();
    assertThat(note.place(new Anchor(note.id(), 1, 0.5))).isEqualTo(new Point(100, 110));
    assertThat(note.upright(new Point(100, 110))).isEqualTo(new Point(200, 10));
  }

  @Test
  void aStarIsHitInItsMiddleAndNotBetweenItsPoints() {
    put("star", new WidgetKind.Shape(ShapeForm.STAR), Bounds.of(0, 0, 100, 100), Style.DEFAULT);
    assertThat(hit(50, 50)).containsExactly("star");
    assertThat(hit(5, 90)).isEmpty();
  }

  @Test
  void inkIsHitNearItsLine() {
    put(
        "ink",
        new WidgetKind.Ink(new InkPath("0 0 50 10000 10000 50")),
        Bounds.of(0, 0, 100, 100),
        Style.DEFAULT);
    assertThat(hit(50, 52)).containsExactly("ink");
    assertThat(hit(80, 20)).isEmpty();
  }

  @Test
  void aFrameIsHitAtItsEdgeAndItsNameAndNotInside() {
    put("frame", new WidgetKind.Frame(), Bounds.of(0, 0, 400, 300), Style.DEFAULT);
    assertThat(hit(200, 150)).isEmpty();
    assertThat(hit(2, 150)).containsExactly("frame");
    assertThat(hit(200, -10)).containsExactly("frame");
  }
}
