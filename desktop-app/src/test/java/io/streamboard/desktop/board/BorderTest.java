package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies at the border of a board, or of the keys of its order, as a file may put it there. */
class BorderTest extends BoardFixture {
  private static final double BORDER = Limits.COORDINATE;
  private static final WidgetId FAR = new WidgetId("far");
  private static final WidgetId NEAR = new WidgetId("near");

  @Test
  void itIsShownAndMovedAsFarAsTheBoardGoes() {
    put(FAR, BORDER, 0, ZKey.FIRST);
    anas.viewport().fit();
    anas.selection().select(List.of(FAR));
    anas.arrow(10, 5);
    settle();
    assertThat(place(anas, FAR)).isEqualTo(new Point(BORDER, 5));
  }

  @Test
  void itIsCopiedToTheBorder() {
    put(FAR, BORDER, 0, ZKey.FIRST);
    anas.selection().select(List.of(FAR));
    anas.copying().duplicate();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(2);
  }

  @Test
  void itIsTidiedAlignedConnectedAndSpokenOf() {
    put(FAR, BORDER, 0, ZKey.FIRST);
    put(NEAR, BORDER - 10, 0, ZKey.FIRST);
    anas.selection().select(List.of(FAR, NEAR));
    anas.relations().connecting().connect();
    settle();
    assertThat(anas.canvas().size()).isEqualTo(3);
    anas.selection().select(List.of(FAR, NEAR));
    anas.actions().tidy();
    anas.actions().align(Arrangement.Edge.LEFT);
    settle();
    assertThat(place(anas, FAR).x()).isEqualTo(place(anas, NEAR).x());
    anas.selection().select(List.of(FAR));
    anas.beside().talk().begin();
  }

  @Test
  void aWidgetWithTheLastKeyHindersNobody() {
    put(FAR, 0, 0, new ZKey("z".repeat(Limits.Z_KEY_LENGTH)));
    anas.selection().select(List.of(FAR));
    anas.copying().duplicate();
    addNote(anas, 300, 300);
    settle();
    assertThat(anas.canvas().size()).isEqualTo(3);
  }

  private void put(WidgetId id, double x, double y, ZKey z) {
    Widget widget =
        new Widget(id, new WidgetKind.Note(), Bounds.of(x, y, 100, 80), z, Style.DEFAULT, "far");
    server.submit(board, ben, new WriterId("w"), new Operation.WidgetAdd(widget));
    settle();
  }
}
