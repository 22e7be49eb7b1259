package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardViewModelTest extends BoardFixture {

  @Test
  void aNoteThatOneAddsIsSeenByTheOther() {
    WidgetId note = addNote(anas, 100, 100);
    settle();
    assertThat(bens.canvas().item(note).map(Item::bounds)).contains(Bounds.of(100, 100, 100, 80));
  }

  @Test
  void aDragIsSeenWhileItLastsAndIsOneOperation() {
    WidgetId note = addNote(anas, 100, 100);
    int before = handle(anaClient).submitted().size();
    press(anas, 150, 140);
    anas.gestures().tool().get().dragged(at(200, 190, anas));
    settle();
    assertThat(bens.canvas().item(note).map(Item::bounds)).contains(Bounds.of(150, 150, 100, 80));
    settle();
    assertThat(place(bens, note)).isEqualTo(new Point(100, 100));

    anas.gestures().tool().get().released(at(250, 240, anas));

    settle();
    assertThat(place(bens, note)).isEqualTo(new Point(200, 200));
    settle();
    assertThat(handle(anaClient).submitted().subList(before, before + 1))
        .containsExactly(
            new Operation.WidgetMove(List.of(new Operation.Move(note, new Point(200, 200)))));
    settle();
    assertThat(handle(anaClient).submitted()).hasSize(before + 1);
    settle();
    assertThat(handle(anaClient).shown().drag()).isEmpty();
  }

  @Test
  void escapeGivesADragUp() {
    WidgetId note = addNote(anas, 100, 100);
    press(anas, 150, 140);
    anas.gestures().tool().get().dragged(at(250, 240, anas));
    anas.gestures().tool().get().cancel();
    anas.gestures().tool().get().released(at(250, 240, anas));
    settle();
    assertThat(anas.canvas().item(note).map(Item::bounds)).contains(Bounds.of(100, 100, 100, 80));
    settle();
    assertThat(place(bens, note)).isEqualTo(new Point(100, 100));
  }

  @Test
  void theBandSelectsWhatLiesInsideAndADragMovesAllOfIt() {
    WidgetId first = addNote(anas, 100, 100);
    WidgetId second = addNote(anas, 300, 100);
    WidgetId outside = addNote(anas, 600, 100);
    drag(anas, 50, 50, 400, 200);
    settle();
    assertThat(anas.selection().now()).containsExactlyInAnyOrder(first, second);

    drag(anas, 150, 140, 10, 20);

    settle();
    assertThat(List.of(place(bens, first), place(bens, second), place(bens, outside)))
        .containsExactly(new Point(110, 120), new Point(310, 120), new Point(600, 100));
  }

  @Test
  void aHandleResizes() {
    WidgetId note = addNote(anas, 100, 100);
    drag(anas, 200, 180, 50, 40);
    settle();
    assertThat(widget(bens, note).orElseThrow().bounds()).isEqualTo(Bounds.of(100, 100, 150, 120));
  }

  @Test
  void whatSomebodyElseLockedIsNotMoved() {
    WidgetId note = addNote(anas, 100, 100);
    anas.actions().toggleLock();
    drag(bens, 150, 140, 100, 100);
    settle();
    assertThat(place(anas, note)).isEqualTo(new Point(100, 100));
    settle();
    assertThat(bens.selection().mayChange().get()).isFalse();
    settle();
    assertThat(anas.selection().mayChange().get()).isTrue();
  }

  @Test
  void aViewerMayNeitherAddNorChange() {
    benIs(Role.VIEWER);
    WidgetId note = addNote(anas, 100, 100);
    settle();
    assertThat(bens.status().mayAdd().get()).isFalse();
    bens.gestures().add(new WidgetKind.Note(), Bounds.of(0, 0, 100, 100));
    drag(bens, 150, 140, 100, 100);
    settle();
    assertThat(handle(benClient).submitted()).isEmpty();
    settle();
    assertThat(place(anas, note)).isEqualTo(new Point(100, 100));
  }

  @Test
  void aWidgetThatIsHiddenFromMeGoesAndComesBack() {
    WidgetId note = addNote(anas, 100, 100);
    bens.selection().select(List.of(note));
    Principal.Person toBen = new Principal.Person(ben);
    anas.submit(new Operation.WidgetGrant(List.of(note), toBen, WidgetLevel.HIDDEN), () -> {});
    settle();
    assertThat(bens.canvas().item(note)).isEmpty();
    settle();
    assertThat(bens.selection().now()).isEmpty();

    anas.submit(new Operation.WidgetRevoke(List.of(note), toBen), () -> {});
    settle();
    assertThat(bens.canvas().item(note)).isPresent();
  }

  @Test
  void aRevocationClosesTheBoardWithOneSentence() {
    anas.submit(new Operation.BoardRevoke(new Principal.Person(ben)), () -> {});
    settle();
    assertThat(left).containsExactly(Texts.of("board.revoked", "Plan"));
    settle();
    assertThat(bens.canvas().size()).isZero();
  }

  @Test
  void deletingTheBoardClosesItForEverybody() {
    anas.submit(new Operation.BoardDelete(), () -> {});
    settle();
    assertThat(left)
        .containsExactly(Texts.of("board.deleted", "Plan"), Texts.of("board.deleted", "Plan"));
  }

  @Test
  void twoWriteInOneTextAtTheSameTime() {
    WidgetId note = addNote(anas, 100, 100);
    anas.writing().edit(note);
    bens.writing().edit(note);
    settle();
    anas.writing().wrote("Ana ");
    settle();
    bens.writing().wrote("Ana and Ben");
    settle();
    anas.writing().wrote("Hello Ana and Ben");
    settle();
    assertThat(List.of(text(anas, note), text(bens, note))).containsOnly("Hello Ana and Ben");
  }

  @Test
  void aFreeTextThatStaysEmptyIsTakenOffAgain() {
    anas.gestures().add(new WidgetKind.FreeText(), Bounds.of(0, 0, 200, 40));
    settle();
    assertThat(anas.canvas().size()).isEqualTo(1);
    anas.writing().stop();
    settle();
    assertThat(bens.canvas().size()).isZero();
  }

  @Test
  void raisingAndLoweringKeepTheOrderAmongTheSelected() {
    WidgetId a = addNote(anas, 0, 0);
    WidgetId b = addNote(anas, 10, 10);
    WidgetId c = addNote(anas, 20, 20);
    anas.selection().select(List.of(a, b));
    anas.actions().raise();
    settle();
    assertThat(bens.canvas().all().stream().map(Item::id)).containsExactly(c, a, b);
    anas.actions().lower();
    settle();
    assertThat(bens.canvas().all().stream().map(Item::id)).containsExactly(a, b, c);
  }

  @Test
  void theEndedDragOfSomebodyElseDoesNotJumpBackBeforeItsDrop() {
    WidgetId note = addNote(anas, 100, 100);
    press(anas, 150, 140);
    anas.gestures().tool().get().dragged(at(250, 140, anas));
    settle();
    bens.presence(List.of());
    settle();
    assertThat(bens.canvas().item(note).map(Item::bounds)).contains(Bounds.of(200, 100, 100, 80));
    fx.passTime();
    settle();
    assertThat(bens.canvas().item(note).map(Item::bounds)).contains(Bounds.of(100, 100, 100, 80));
  }

  /** Of a fast drag the last part is not told live; the drop must not wait behind it. */
  @Test
  void theDropOfSomebodyElseIsShownAsSoonAsPresenceHasTheDragNoMore() {
    WidgetId note = addNote(anas, 100, 100);
    press(anas, 150, 140);
    anas.gestures().tool().get().dragged(at(250, 140, anas));
    settle();
    server.submit(
        board,
        ana,
        new WriterId("drop"),
        new Operation.WidgetMove(List.of(new Operation.Move(note, new Point(300, 100)))));
    settle();
    bens.presence(List.of());
    settle();
    assertThat(bens.canvas().item(note).map(Item::bounds))
        .as("the drag that is over")
        .contains(Bounds.of(300, 100, 100, 80));
  }

  @Test
  void whoTurnsWhatSomebodyElseDragsDoesNotPutItBack() {
    WidgetId note = addNote(anas, 100, 100);
    press(anas, 150, 140);
    anas.gestures().tool().get().dragged(at(250, 140, anas));
    settle();
    server.submit(
        board,
        ana,
        new WriterId("turn"),
        new Operation.WidgetRestyle(List.of(note), Style.of(StyleProperty.ROTATION, "40")));
    settle();
    assertThat(bens.canvas().item(note).map(Item::pose))
        .contains(new Pose(Bounds.of(200, 100, 100, 80), 40));
  }

  @Test
  void tabWalksOverTheWidgetsAsTheyAreReadAndNotAsTheyLieOnEachOther() {
    WidgetId second = addNote(anas, 200, 0);
    WidgetId first = addNote(anas, 0, 0);
    anas.selection().select(List.of());
    assertThat(anas.beside().outline().step(true)).isTrue();
    settle();
    assertThat(anas.selection().now()).containsExactly(first);
    assertThat(anas.beside().outline().step(true)).isTrue();
    settle();
    assertThat(anas.selection().now()).containsExactly(second);
    assertThat(anas.beside().outline().step(true)).as("at the end").isFalse();
    assertThat(anas.selection().now()).containsExactly(second);
    anas.selection().select(List.of());
    assertThat(anas.beside().outline().step(false)).isTrue();
    assertThat(anas.selection().now()).containsExactly(second);
  }

  @Test
  void aMoveOfVeryManyIsCutIntoOperationsThatFit() {
    List<WidgetId> many = addMany(700);
    anas.selection().selectAll();
    int before = handle(anaClient).submitted().size();
    anas.actions().nudge(0.125, 7.375);
    settle();
    List<Operation> moves = submittedSince(before);
    assertThat(moves).hasSizeGreaterThan(1).allMatch(MessageCodec::fits);
    assertThat(moves.stream().flatMap(move -> move.targets().stream()))
        .containsExactlyInAnyOrderElementsOf(many);
    Point moved = place(bens, many.get(600));

    anas.undo();

    settle();
    assertThat(submittedSince(before + moves.size())).allMatch(MessageCodec::fits);
    assertThat(place(bens, many.get(600))).isEqualTo(moved.plus(-0.125, -7.375));
    assertThat(place(bens, many.getFirst())).isEqualTo(new Point(-123_456.75, 1_000));
    anas.redo();
    assertThat(place(bens, many.get(600))).isEqualTo(moved);
  }

  private List<Operation> submittedSince(int before) {
    List<Operation> all = handle(anaClient).submitted();
    return all.subList(before, all.size());
  }

  /** Notes of which each needs as many bytes in a message as one can. */
  private List<WidgetId> addMany(int count) {
    List<WidgetId> ids =
        IntStream.range(0, count)
            .mapToObj(i -> new WidgetId("n".repeat(60) + String.format("%04d", i)))
            .toList();
    for (int i = 0; i < count; i++) {
      Bounds bounds = Bounds.of(-123_456.75, 1_000 + i * 0.25, 100, 80);
      Widget note =
          new Widget(ids.get(i), new WidgetKind.Note(), bounds, ZKey.FIRST, Style.DEFAULT, "");
      server.submit(board, ana, new WriterId("many"), new Operation.WidgetAdd(note));
    }
    settle();
    return ids;
  }
}
