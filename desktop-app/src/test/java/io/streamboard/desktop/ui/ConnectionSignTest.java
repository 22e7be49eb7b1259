package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.ConnectionState;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ConnectionSignTest {

  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  private final ObjectProperty<ConnectionState> state =
      new SimpleObjectProperty<>(new ConnectionState.Online(true));
  private final BooleanProperty lost = new SimpleBooleanProperty();
  private final BooleanProperty catchingUp = new SimpleBooleanProperty();

  @Test
  void isOnlineOnlyOnceTheBoardHasCaughtUp(FxRobot robot) {
    robot.interact(
        () -> {
          ConnectionSign sign = new ConnectionSign(state, lost, catchingUp);
          says(sign, "connection.online", false);
          catchingUp.set(true);
          says(sign, "connection.catching-up", true);
          state.set(new ConnectionState.Online(false));
          says(sign, "connection.behind", true);
          state.set(new ConnectionState.Online(true));
          says(sign, "connection.catching-up", true);
          catchingUp.set(false);
          says(sign, "connection.online", false);
        });
  }

  @Test
  void saysThatTheConnectionIsLostAlsoWhileItIsTriedAgain(FxRobot robot) {
    robot.interact(
        () -> {
          ConnectionSign sign = new ConnectionSign(state, lost, catchingUp);
          state.set(new ConnectionState.Connecting());
          says(sign, "connection.connecting", true);
          lost.set(true);
          says(sign, "connection.again", true);
        });
  }

  private static void says(ConnectionSign sign, String key, boolean waiting) {
    assertThat(sign.getText()).isEqualTo(Texts.of(key));
    assertThat(sign.getAccessibleText()).isEqualTo(Texts.of(key));
    assertThat(sign.getPseudoClassStates().contains(WAITING)).as(key).isEqualTo(waiting);
  }
}
