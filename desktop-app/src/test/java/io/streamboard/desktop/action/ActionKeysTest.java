package io.streamboard.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ActionKeysTest {

  private final List<String> done = new ArrayList<>();
  private final SimpleBooleanProperty can = new SimpleBooleanProperty(true);

  private Action action(String id, String... keys) {
    return Action.of(id, Category.VIEW).keys(keys).when(can).does(() -> done.add(id));
  }

  private void install(TextInputControl field) {
    Scene scene = new Scene(new StackPane(new VBox(field)));
    Registry registry =
        new Registry(
            List.of(
                action("find", "Ctrl+F"),
                action("search", "Ctrl+Shift+F"),
                action("select-all", "Ctrl+A"),
                action("tool-note", "N")));
    ActionKeys.install(scene, () -> registry, () -> true);
  }

  private static void press(TextInputControl in, KeyCode code, boolean control, boolean shift) {
    Event.fireEvent(
        in, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
  }

  @Test
  void findingIsOpenedOutOfEveryFieldAndAllElseIsTheFields(FxRobot robot) {
    for (boolean area : List.of(true, false)) {
      done.clear();
      robot.interact(
          () -> {
            TextInputControl field = area ? new TextArea("words") : new TextField("words");
            install(field);
            press(field, KeyCode.F, true, false);
            press(field, KeyCode.F, true, true);
            press(field, KeyCode.F, false, false);
            press(field, KeyCode.A, true, false);
            press(field, KeyCode.N, false, false);
          });
      assertThat(done).containsExactly("find", "search");
    }
  }

  @Test
  void whatCannotBeDoneNowIsNot(FxRobot robot) {
    can.set(false);
    robot.interact(
        () -> {
          TextField field = new TextField();
          install(field);
          press(field, KeyCode.F, true, false);
        });
    assertThat(done).isEmpty();
  }
}
