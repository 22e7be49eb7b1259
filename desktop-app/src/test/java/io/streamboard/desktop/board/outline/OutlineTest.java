package io.streamboard.desktop.board.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** The rows of the outline, one change after the other. */
class OutlineTest {

  private final Rows rows = new Rows();
  private final Map<WidgetId, WidgetView> seen = new HashMap<>();

  private static WidgetView view(String id, double x, double y, Optional<String> holder) {
    return new WidgetView(
        new Widget(
            new WidgetId(id),
            id.startsWith("f") ? new WidgetKind.Frame() : new WidgetKind.Note(),
            Bounds.of(x, y, 100, 80),
            ZKey.FIRST,
            Style.DEFAULT,
            id,
            holder.map(WidgetId::new),
            Optional.empty()),
        new PersonId("ana"),
        WidgetLevel.EDIT,
        Optional.empty(),
        1);
  }

  private void put(WidgetView view) {
    Optional<WidgetView> before = Optional.ofNullable(seen.put(view.widget().id(), view));
    rows.put(before, Optional.of(view));
  }

  private void remove(String id) {
    rows.put(Optional.ofNullable(seen.remove(new WidgetId(id))), Optional.empty());
  }

  private List<String> read() {
    rows.settle();
    return rows.list().stream().map(row -> "  ".repeat(row.depth()) + row.id().value()).toList();
  }

  @Test
  void whatLiesBesideIsReadFromLeftToRightAndWhatLiesBelowAfterIt() {
    put(view("c", 10, 200, Optional.empty()));
    put(view("b", 300, 2, Optional.empty()));
    put(view("a", 0, 6, Optional.empty()));
    assertThat(read()).containsExactly("a", "b", "c");
  }

  @Test
  void whatAFrameHoldsIsReadAfterTheFrame() {
    put(view("n1", 900, 10, Optional.of("f1")));
    put(view("a", 500, 0, Optional.empty()));
    put(view("f1", 0, 0, Optional.empty()));
    put(view("f2", 0, 100, Optional.of("f1")));
    put(view("n2", 0, 0, Optional.of("f2")));
    assertThat(read()).containsExactly("f1", "  n1", "  f2", "    n2", "a");
  }

  @Test
  void aFrameTakesItsContentAlong() {
    put(view("f1", 0, 0, Optional.empty()));
    put(view("n1", 10, 10, Optional.of("f1")));
    put(view("a", 0, 100, Optional.empty()));
    assertThat(read()).containsExactly("f1", "  n1", "a");
    put(view("f1", 0, 500, Optional.empty()));
    assertThat(read()).containsExactly("a", "f1", "  n1");
    remove("f1");
    put(view("n1", 10, 10, Optional.empty()));
    assertThat(read()).containsExactly("n1", "a");
  }

  @Test
  void aChangedWidgetChangesOneRow() {
    for (int at = 0; at < 20_000; at++) {
      put(view("n" + at, at % 100 * 120, at / 100 * 100, Optional.empty()));
    }
    rows.settle();
    List<String> changes = new ArrayList<>();
    rows.list()
        .addListener(
            (ListChangeListener<OutlineRow>)
                change -> {
                  while (change.next()) {
                    changes.add(change.getRemovedSize() + " " + change.getAddedSize());
                  }
                });
    put(view("n7", 7 * 120 + 1, 1, Optional.empty()));
    rows.settle();
    assertThat(changes).containsExactly("1 0", "0 1");
    assertThat(rows.indexOf(new WidgetId("n7"))).isEqualTo(7);
    assertThat(rows.list()).hasSize(20_000);
  }

  /** Hundreds of changes one by one give the same list as all of them sorted at once. */
  @Test
  void stepByStepIsTheSameAsAtOnce() {
    for (long seed = 1; seed <= 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      OutlineTest steps = new OutlineTest();
      for (int step = 0; step < 400; step++) {
        steps.change(random);
        steps.rows.settle();
      }
      OutlineTest once = new OutlineTest();
      steps.seen.values().stream()
          .sorted(Comparator.comparing(view -> view.widget().id()))
          .forEach(once::put);
      assertThat(steps.read()).as("seed " + seed).isEqualTo(once.read());
      assertThat(steps.rows.list().stream().map(OutlineRow::order)).isSorted();
    }
  }

  private void change(SplittableRandom random) {
    int number = random.nextInt(30);
    boolean frame = number < 5;
    String id = (frame ? "f" : "n") + number;
    if (random.nextInt(5) == 0) {
      remove(id);
      return;
    }
    Optional<String> holder =
        random.nextBoolean() && (!frame || number > 0)
            ? Optional.of("f" + random.nextInt(frame ? number : 5))
            : Optional.empty();
    put(view(id, random.nextInt(500), random.nextInt(500), holder));
  }
}
