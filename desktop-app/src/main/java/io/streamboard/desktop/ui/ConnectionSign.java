package io.streamboard.desktop.ui;

import io.streamboard.client.ConnectionState;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;

/**
 * The small sign in a corner that tells where the connection is. Never more than that: work goes on
 * without a connection.
 */
public final class ConnectionSign extends Label {

  private static final List<PseudoClass> KINDS =
      List.of("online", "waiting", "ended").stream().map(PseudoClass::getPseudoClass).toList();

  private final ObservableValue<ConnectionState> state;
  private final ObservableBooleanValue lost;
  private final ObservableBooleanValue catchingUp;

  /**
   * Shows these, whatever becomes of them.
   *
   * @param lost whether the last try to connect failed
   * @param catchingUp whether what is shown beside the sign may be old although there is a
   *     connection
   */
  public ConnectionSign(
      ObservableValue<ConnectionState> state,
      ObservableBooleanValue lost,
      ObservableBooleanValue catchingUp) {
    this.state = state;
    this.lost = lost;
    this.catchingUp = catchingUp;
    setId("connection");
    getStyleClass().addAll("connection", "floating");
    setAccessibleRole(AccessibleRole.TEXT);
    Circle dot = new Circle(4);
    dot.getStyleClass().add("dot");
    setGraphic(dot);
    show();
    Weakly.hear(state, getProperties(), now -> show());
    Weakly.hear(lost, getProperties(), now -> show());
    Weakly.hear(catchingUp, getProperties(), now -> show());
  }

  /** For what cannot be old while there is a connection. */
  public static ConnectionSign of(
      ObservableValue<ConnectionState> state, ObservableBooleanValue lost) {
    return new ConnectionSign(state, lost, new SimpleBooleanProperty());
  }

  private void show() {
    setText(text());
    setAccessibleText(getText());
    String kind =
        switch (state.getValue()) {
          case ConnectionState.Online online ->
              online.current() && !catchingUp.get() ? "online" : "waiting";
          case ConnectionState.Connecting connecting -> "waiting";
          case ConnectionState.Waiting waiting -> "waiting";
          case ConnectionState.Ended ended -> "ended";
          case ConnectionState.Closed closed -> "ended";
        };
    KINDS.forEach(each -> pseudoClassStateChanged(each, each.getPseudoClassName().equals(kind)));
  }

  private String text() {
    return switch (state.getValue()) {
      case ConnectionState.Connecting connecting ->
          Texts.of(lost.get() ? "connection.again" : "connection.connecting");
      case ConnectionState.Online(boolean current) when !current -> Texts.of("connection.behind");
      case ConnectionState.Online online ->
          Texts.of(catchingUp.get() ? "connection.catching-up" : "connection.online");
      case ConnectionState.Waiting waiting ->
          Texts.of("connection.waiting", Math.max(1, Math.round(waiting.retryInMillis() / 1000.0)));
      case ConnectionState.Ended ended -> Texts.of("connection.ended");
      case ConnectionState.Closed closed -> Texts.of("connection.ended");
    };
  }
}
