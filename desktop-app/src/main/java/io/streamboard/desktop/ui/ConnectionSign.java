package io.streamboard.desktop.ui;

import io.streamboard.client.ConnectionState;
import java.util.List;
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

  public ConnectionSign(ObservableValue<ConnectionState> state) {
    setId("connection");
    getStyleClass().addAll("connection", "floating");
    setAccessibleRole(AccessibleRole.TEXT);
    Circle dot = new Circle(4);
    dot.getStyleClass().add("dot");
    setGraphic(dot);
    show(state.getValue());
    Weakly.hear(state, getProperties(), this::show);
  }

  private void show(ConnectionState state) {
    setText(text(state));
    setAccessibleText(getText());
    String kind =
        switch (state) {
          case ConnectionState.Online online -> online.current() ? "online" : "waiting";
          case ConnectionState.Connecting connecting -> "waiting";
          case ConnectionState.Waiting waiting -> "waiting";
          case ConnectionState.Ended ended -> "ended";
          case ConnectionState.Closed closed -> "ended";
        };
    KINDS.forEach(each -> pseudoClassStateChanged(each, each.getPseudoClassName().equals(kind)));
  }

  private static String text(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Connecting connecting -> Texts.of("connection.connecting");
      case ConnectionState.Online online ->
          Texts.of(online.current() ? "connection.online" : "connection.behind");
      case ConnectionState.Waiting waiting ->
          Texts.of("connection.waiting", Math.max(1, Math.round(waiting.retryInMillis() / 1000.0)));
      case ConnectionState.Ended ended -> Texts.of("connection.ended");
      case ConnectionState.Closed closed -> Texts.of("connection.ended");
    };
  }
}
