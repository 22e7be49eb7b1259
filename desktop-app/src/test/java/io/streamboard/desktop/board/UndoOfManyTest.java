package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done to hundreds of widgets at once, or in hundreds of steps. */
class UndoOfManyTest extends BoardFixture {

  @Test
  void manyAreDuplicatedByOneLookAtTheBoardAndTakenBackByFewOperations() {
    for (int i = 0; i < 250; i++) {
      server.submit(board, ana, new WriterId("fill"), new Operation.WidgetAdd(note("n" + i, i)));
    }
    settle();
    anas.selection().selectAll();
    settle();
    anas.copying().duplicate();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(500);
    int before = handle(anaClient).submitted().size();

    anas.undo();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(250);
    assertThat(handle(anaClient).submitted()).hasSize(before + 2);
    anas.redo();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(500);
    assertThat(handle(anaClient).submitted()).hasSize(before + 4);
  }

  @Test
  void whatIsSubmittedAtOnceIsLookedAtOnce() {
    List<Collection<WidgetId>> looks = new ArrayList<>();
    Submitting submitting = new Submitting(new History(new NoBoard()), looks::add);
    submitting.attach(handle(anaClient));

    submitting.submit(IntStream.range(0, 3).mapToObj(i -> Edit.add(note("n" + i, i))).toList());

    assertThat(looks).hasSize(1);
    assertThat(looks.getFirst())
        .containsExactly(new WidgetId("n0"), new WidgetId("n1"), new WidgetId("n2"));
  }

  @Test
  void aWritingOfVeryManyStepsIsTakenBack() {
    WidgetId note = addNote(anas, 100, 100);
    anas.writing().edit(note);
    anas.writing().wrote("a".repeat(2_000));
    anas.writing().stop();
    settle();
    anas.writing().edit(note);
    StringBuilder now = new StringBuilder("a".repeat(2_000));
    for (int i = 0; i < 1_999; i += 3) {
      now.setCharAt(i, 'b');
      anas.writing().wrote(now.toString());
    }
    anas.writing().stop();
    settle();

    anas.undo();

    assertThat(text(bens, note)).isEqualTo("a".repeat(2_000));
  }

  private static Widget note(String id, int place) {
    return new Widget(
        new WidgetId(id),
        new WidgetKind.Note(),
        Bounds.of(place * 10, 0, 100, 80),
        ZKey.FIRST,
        Style.DEFAULT,
        id);
  }

  /** Nothing is taken back on it. */
  private static final class NoBoard implements History.Board {

    @Override
    public void catchUp() {}

    @Override
    public long submit(Operation operation) {
      return 0;
    }

    @Override
    public Optional<TextDelta> write(WidgetId widget, TextDelta edit) {
      return Optional.empty();
    }

    @Override
    public boolean isLeftEmpty(WidgetId widget) {
      return false;
    }

    @Override
    public Map<WidgetId, Optional<String>> lock(Map<WidgetId, Optional<String>> to) {
      return Map.of();
    }

    @Override
    public void superseded() {}

    @Override
    public void forgotten() {}
  }
}
