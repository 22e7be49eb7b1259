package io.streamboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Two people edit the same things at the same moment: view models on real clients, and the server
 * as a process. What both do in {@link #both} is done before either hears of the other, so the log
 * has it in either order; where the end depends on the order, both ends are named.
 */
class ConcurrentEditsTest extends AnaAndBen {
  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId OTHER = new WidgetId("other");
  private static final WidgetId LINE = new WidgetId("line");
  private static final WidgetId FRAME = new WidgetId("frame");
  private static final WidgetId SECOND = new WidgetId("second");
  private static final Point START = new Point(600, 400);

  /** A board with a note, another one, a connector between them, and two frames. */
  @Override
  void fill(Person by) {
    by.add(FRAME, new WidgetKind.Frame(), Bounds.of(0, 0, 400, 300), "One");
    by.add(SECOND, new WidgetKind.Frame(), Bounds.of(1_000, 0, 500, 400), "Two");
    by.add(NOTE, new WidgetKind.Note(), Bounds.of(START.x(), START.y(), 100, 80), "tea");
    by.add(OTHER, new WidgetKind.Note(), Bounds.of(800, 600, 100, 80), "");
    by.add(
        LINE,
        new WidgetKind.Connector(End.free(new Point(500, 500)), End.free(new Point(550, 550))),
        Bounds.of(500, 500, 50, 50),
        "");
  }

  /** Both act before either hears of the other. */
  private void both(Runnable anas, Runnable bens) {
    clients.run(
        () -> {
          anas.run();
          bens.run();
        });
    clients.meet(ana, ben);
  }

  /** One acts, and both hear of it. */
  private void then(Runnable act) {
    both(act, () -> {});
  }

  private <T> T now(Supplier<T> seen) {
    return clients.get(seen);
  }

  private String text() {
    return now(() -> ana.text(NOTE));
  }

  private Point place(WidgetId widget) {
    return now(() -> ana.place(widget));
  }

  private Optional<WidgetId> boundTo() {
    return now(() -> ana.end(LINE)).anchor().map(anchor -> anchor.widget());
  }

  private Optional<WidgetId> holder(WidgetId widget) {
    return now(() -> ana.holder(widget));
  }

  // Text

  @Test
  void text1_bothWriteAtTheSamePlaceAndEachTakesBackOnlyTheOwn() {
    both(() -> ana.write(NOTE, "tea now"), () -> ben.write(NOTE, "tea soon"));
    assertThat(text()).isIn("tea now soon", "tea soon now");
    then(ana::undo);
    assertThat(text()).isEqualTo("tea soon");
    then(ben::undo);
    assertThat(text()).isEqualTo("tea");
  }

  @Test
  void text2_whatOneWritesStaysWhenTheOtherTakesAwayTheWordsAroundIt() {
    then(() -> ana.write(NOTE, "green tea leaves"));
    both(() -> ana.write(NOTE, ""), () -> ben.write(NOTE, "green hot tea leaves"));
    assertThat(text()).isEqualTo("hot ");
    then(ana::undo);
    assertThat(text()).isIn("green hot tea leaves", "hot green tea leaves", "green tea leaveshot ");
    then(ben::undo);
    assertThat(text()).isEqualTo("green tea leaves");
  }

  @Test
  void text3_takingBackBothAtOnceLeavesWhatWasThereBefore() {
    both(() -> ana.write(NOTE, "hot tea"), () -> ben.write(NOTE, "tea cup"));
    assertThat(text()).isEqualTo("hot tea cup");
    both(ana::undo, ben::undo);
    assertThat(text()).isEqualTo("tea");
    both(ana::redo, ben::redo);
    assertThat(text()).isEqualTo("hot tea cup");
  }

  @Test
  void text4_whatIsWrittenInARemovedNoteIsThereWhenTheNoteComesBack() {
    both(() -> ana.remove(NOTE), () -> ben.write(NOTE, "tea cup"));
    assertThat(now(() -> ana.has(NOTE))).isFalse();
    then(ana::undo);
    assertThat(text()).isIn("tea", "tea cup");
    then(ben::undo);
    assertThat(text()).isEqualTo("tea");
  }

  // Connectors

  @Test
  void connector1_anEndFollowsAWidgetThatTheOtherMovesMeanwhile() {
    both(() -> ana.move(NOTE, 700, 450), () -> ben.bind(LINE, NOTE));
    assertThat(place(NOTE)).isEqualTo(new Point(700, 450));
    assertThat(boundTo()).contains(NOTE);
    then(ana::undo);
    assertThat(place(NOTE)).isEqualTo(START);
    assertThat(boundTo()).contains(NOTE);
    then(ben::undo);
    assertThat(now(() -> ana.end(LINE))).isEqualTo(End.free(new Point(550, 550)));
  }

  @Test
  void connector2_anEndOnAWidgetThatTheOtherRemovesIsFreeUntilTheWidgetComesBack() {
    both(() -> ana.remove(OTHER), () -> ben.bind(LINE, OTHER));
    assertThat(now(() -> ana.has(LINE))).isTrue();
    assertThat(boundTo()).isEmpty();
    then(ana::undo);
    assertThat(boundTo()).contains(OTHER);
    then(ben::undo);
    assertThat(boundTo()).isEmpty();
    assertThat(now(() -> ana.has(OTHER))).isTrue();
  }

  @Test
  void connector3_ofTwoBindingsTheLaterStandsAndTheEarlierOnesUndoLeavesIt() {
    both(() -> ana.bind(LINE, NOTE), () -> ben.bind(LINE, OTHER));
    WidgetId standing = boundTo().orElseThrow();
    assertThat(standing).isIn(NOTE, OTHER);
    then(standing.equals(NOTE) ? ben::undo : ana::undo);
    assertThat(boundTo()).contains(standing);
    then(standing.equals(NOTE) ? ana::undo : ben::undo);
    assertThat(boundTo()).isEmpty();
  }

  @Test
  void connector4_aRemovedConnectorComesBackWithTheLabelAndTheEndTheOtherGaveIt() {
    then(() -> ben.bind(LINE, NOTE));
    both(() -> ana.remove(LINE), () -> ben.move(NOTE, 0, 900));
    assertThat(now(() -> ana.has(LINE))).isFalse();
    then(ana::undo);
    assertThat(boundTo()).contains(NOTE);
    assertThat(place(NOTE)).isEqualTo(new Point(0, 900));
    then(ben::undo);
    assertThat(place(NOTE)).isEqualTo(START);
    then(ben::undo);
    assertThat(boundTo()).isEmpty();
  }

  // Frames

  @Test
  void frame1_aFrameAndANoteInItAreMovedAtOnceAndEachGoesBackAlone() {
    then(() -> ana.hold(NOTE, Optional.of(FRAME)));
    both(() -> ana.move(FRAME, 50, 60), () -> ben.move(NOTE, 620, 410));
    assertThat(place(FRAME)).isEqualTo(new Point(50, 60));
    assertThat(place(NOTE)).isIn(new Point(620, 410), new Point(670, 470));
    then(ben::undo);
    assertThat(place(FRAME)).isEqualTo(new Point(50, 60));
    then(ana::undo);
    assertThat(place(FRAME)).isEqualTo(new Point(0, 0));
  }

  @Test
  void frame2_aNotePutIntoAFrameThatTheOtherRemovesIsNotLost() {
    both(() -> ana.remove(FRAME), () -> ben.hold(NOTE, Optional.of(FRAME)));
    assertThat(now(() -> ana.has(FRAME))).isFalse();
    then(ana::undo);
    assertThat(now(() -> ana.has(FRAME))).isTrue();
    assertThat(now(() -> ana.has(NOTE))).isTrue();
    assertThat(text()).isEqualTo("tea");
    then(ben::undo);
    assertThat(holder(NOTE)).isEmpty();
  }

  @Test
  void frame3_twoFramesPutIntoEachOtherHoldOneAnotherInOneWayOnly() {
    both(() -> ana.hold(FRAME, Optional.of(SECOND)), () -> ben.hold(SECOND, Optional.of(FRAME)));
    boolean anasStands = holder(FRAME).isPresent();
    assertThat(holder(SECOND).isPresent()).isNotEqualTo(anasStands);
    then(anasStands ? ben::undo : ana::undo);
    assertThat(holder(FRAME).isPresent()).isEqualTo(anasStands);
    then(anasStands ? ana::undo : ben::undo);
    assertThat(holder(FRAME)).isEmpty();
    assertThat(holder(SECOND)).isEmpty();
  }

  @Test
  void frame4_twoPlacesForOneNoteGiveOneAndTheEarlierOnesUndoLeavesIt() {
    both(() -> ana.hold(NOTE, Optional.of(FRAME)), () -> ben.hold(NOTE, Optional.of(SECOND)));
    WidgetId standing = holder(NOTE).orElseThrow();
    then(standing.equals(FRAME) ? ben::undo : ana::undo);
    assertThat(holder(NOTE)).contains(standing);
    then(standing.equals(FRAME) ? ana::undo : ben::undo);
    assertThat(holder(NOTE)).isEmpty();
  }
}
