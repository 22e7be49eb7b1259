package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.WidgetsCodec;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CopiesTest {

  private static final WidgetId NOTE = new WidgetId("note");
  private static final WidgetId FRAME = new WidgetId("frame");
  private static final WidgetId LINE = new WidgetId("line");
  private static final WidgetId ELSEWHERE = new WidgetId("elsewhere");

  private final AtomicInteger made = new AtomicInteger();

  private static Widget widget(WidgetId id, WidgetKind kind, Optional<WidgetId> holder) {
    return new Widget(
        id,
        kind,
        Bounds.of(0, 0, 100, 100),
        ZKey.FIRST,
        Style.DEFAULT,
        id.value(),
        holder,
        Optional.of(new GroupMark("group")));
  }

  private static End on(WidgetId widget, double at) {
    return End.bound(new Point(at, at), new Anchor(widget, 0.5, 0.25));
  }

  private List<Widget> copies() {
    List<Widget> originals =
        List.of(
            widget(
                LINE, new WidgetKind.Connector(on(NOTE, 0), on(ELSEWHERE, 100)), Optional.empty()),
            widget(NOTE, new WidgetKind.Note(), Optional.of(FRAME)),
            widget(FRAME, new WidgetKind.Frame(), Optional.of(ELSEWHERE)),
            widget(
                new WidgetId("thread"),
                new WidgetKind.Thread(List.of(), false),
                Optional.of(NOTE)));
    List<Widget> carried = WidgetsCodec.decode(WidgetsCodec.encode(originals));
    assertThat(carried).isEqualTo(originals);
    return new Copies(carried, () -> "copy-" + made.incrementAndGet())
        .over(Optional.empty(), 10, 20);
  }

  @Test
  void copiesComeInAnOrderInWhichTheyCanBeAddedAndThreadsDoNot() {
    assertThat(copies().stream().map(Widget::text)).containsExactly("frame", "note", "line");
  }

  @Test
  void relationsAmongTheCopiedGoAlongAndOthersAreLeftOff() {
    List<Widget> copies = copies();
    Widget frame = copies.getFirst();
    Widget note = copies.get(1);
    Widget line = copies.getLast();
    assertThat(frame.holder()).isEmpty();
    assertThat(note.holder()).contains(frame.id());
    assertThat(note.group())
        .isEqualTo(frame.group())
        .isNotEqualTo(Optional.of(new GroupMark("group")));
    assertThat(line.kind())
        .isEqualTo(
            new WidgetKind.Connector(
                End.bound(new Point(10, 20), new Anchor(note.id(), 0.5, 0.25)),
                End.free(new Point(110, 120))));
    assertThat(note.bounds()).isEqualTo(Bounds.of(10, 20, 100, 100));
  }
}
