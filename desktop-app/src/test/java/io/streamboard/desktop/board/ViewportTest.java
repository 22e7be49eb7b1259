package io.streamboard.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.id.WidgetId;
import org.junit.jupiter.api.Test;

class ViewportTest extends BoardFixture {

  @Test
  void theWholeBoardStaysInSightWhenTheWindowGetsSmaller() {
    WidgetId note = addNote(anas, 100, 100);
    WidgetId far = addNote(anas, 900, 600);
    anas.viewport().fit();
    anas.viewport().resize(400, 300);
    assertThat(onScreen(note).x()).isNotNegative();
    assertThat(onScreen(far).x() + onScreen(far).width()).isLessThanOrEqualTo(400);
    assertThat(onScreen(far).y() + onScreen(far).height()).isLessThanOrEqualTo(300);
  }

  @Test
  void whoLooksElsewhereGoesOnLookingThereWhenTheWindowChanges() {
    addNote(anas, 100, 100);
    Camera there = new Camera(50, 60, 2);
    anas.viewport().look(there);
    anas.viewport().resize(400, 300);
    assertThat(anas.viewport().camera().get()).isEqualTo(there);
  }

  private Box onScreen(WidgetId widget) {
    return anas.viewport()
        .camera()
        .get()
        .onScreen(anas.canvas().item(widget).orElseThrow().bounds());
  }
}
