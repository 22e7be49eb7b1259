package io.streamboard.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CanvasModelTest {

  private final CanvasModel model = new CanvasModel();

  private static WidgetView view(String id, WidgetKind kind, Bounds bounds, String z) {
    Widget widget = new Widget(new WidgetId(id), kind, bounds, new ZKey(z), Style.DEFAULT, "");
    return new WidgetView(widget, new PersonId("ana"), WidgetLevel.EDIT, Optional.empty(), 0);
  }

  private void put(String id, Bounds bounds, String z) {
    model.put(view(id, new WidgetKind.Note(), bounds, z), Optional.empty());
  }

  @Test
  void theTopmostWidgetIsHit() {
    put("low", Bounds.of(0, 0, 100, 100), "B");
    put("high", Bounds.of(50, 50, 100, 100), "C");
    assertThat(model.hit(new Point(75, 75)).map(Item::id)).contains(new WidgetId("high"));
    put("low", Bounds.of(0, 0, 100, 100), "D");
    assertThat(model.hit(new Point(75, 75)).map(Item::id)).contains(new WidgetId("low"));
    assertThat(model.hit(new Point(400, 400))).isEmpty();
  }

  @Test
  void aKeyBeyondWhichNobodyHasRoomHindersNobody() {
    put("usual", Bounds.of(0, 0, 100, 100), "V");
    put("last", Bounds.of(0, 0, 100, 100), "z".repeat(Limits.Z_KEY_LENGTH));
    put("first", Bounds.of(0, 0, 100, 100), "0".repeat(Limits.Z_KEY_LENGTH - 1) + "1");
    assertThat(model.top()).contains(new ZKey("V"));
    assertThat(model.bottom()).contains(new ZKey("V"));
    assertThat(ZKey.spread(model.top(), Optional.empty(), 2_000)).hasSize(2_000);
  }

  @Test
  void anEllipseIsNotHitInTheCornerOfItsBox() {
    model.put(
        view("round", new WidgetKind.Shape(ShapeForm.ELLIPSE), Bounds.of(0, 0, 100, 100), "V"),
        Optional.empty());
    assertThat(model.hit(new Point(2, 2))).isEmpty();
    assertThat(model.hit(new Point(50, 2))).isPresent();
  }

  @Test
  void aDraggedWidgetIsFoundWhereItIsShown() {
    WidgetView note = view("note", new WidgetKind.Note(), Bounds.of(0, 0, 100, 100), "V");
    model.put(note, Optional.of(Bounds.of(5_000, 0, 100, 100)));
    assertThat(model.hit(new Point(50, 50))).isEmpty();
    assertThat(model.hit(new Point(5_050, 50))).isPresent();
    model.put(note, Optional.empty());
    assertThat(model.hit(new Point(50, 50))).isPresent();
  }

  @Test
  void whatAFrameHoldsIsKnownAlsoOfWhatThatHolds() {
    putIn("outer", new WidgetKind.Frame(), Optional.empty());
    putIn("inner", new WidgetKind.Frame(), Optional.of("outer"));
    putIn("note", new WidgetKind.Note(), Optional.of("inner"));
    assertThat(model.below(new WidgetId("outer")))
        .containsExactly(new WidgetId("inner"), new WidgetId("note"));
    putIn("note", new WidgetKind.Note(), Optional.empty());
    assertThat(model.below(new WidgetId("outer"))).containsExactly(new WidgetId("inner"));
    model.remove(new WidgetId("inner"));
    assertThat(model.below(new WidgetId("outer"))).isEmpty();
  }

  private void putIn(String id, WidgetKind kind, Optional<String> holder) {
    WidgetView seen = view(id, kind, Bounds.of(0, 0, 100, 100), "V");
    Widget held = seen.widget().withHolder(holder.map(WidgetId::new));
    model.put(
        new WidgetView(held, seen.author(), seen.level(), seen.lock(), seen.textRevision()),
        Optional.empty());
  }

  /** The incremental index against looking at everything. */
  @Test
  void theIndexFindsWhatASearchOverEverythingFinds() {
    SplittableRandom random = new SplittableRandom(7);
    Map<WidgetId, Bounds> all = new HashMap<>();
    for (int step = 0; step < 3_000; step++) {
      String id = "w" + random.nextInt(300);
      if (random.nextInt(5) == 0) {
        model.remove(new WidgetId(id));
        all.remove(new WidgetId(id));
      } else {
        double size = random.nextInt(20) == 0 ? 20_000 : 10 + random.nextInt(900);
        Bounds bounds =
            Bounds.of(random.nextInt(-9_000, 9_000), random.nextInt(-9_000, 9_000), size, size);
        put(id, bounds, "V");
        all.put(new WidgetId(id), bounds);
      }
      Bounds area =
          Bounds.of(
              random.nextInt(-9_000, 9_000),
              random.nextInt(-9_000, 9_000),
              1 + random.nextInt(3_000),
              1 + random.nextInt(3_000));
      List<WidgetId> wanted =
          new ArrayList<>(
              all.keySet().stream()
                  .filter(one -> all.getOrDefault(one, area).intersects(area))
                  .sorted()
                  .toList());
      assertThat(model.touching(area).stream().map(Item::id)).containsExactlyElementsOf(wanted);
    }
    assertThat(model.size()).isEqualTo(all.size());
  }
}
