package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ServerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A small disc with the first letter for each of the others; beyond a few only how many more. */
final class PeopleHere extends HBox {

  private static final int MOST = 5;

  PeopleHere(BoardViewModel model) {
    setId("people-here");
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(2);
    setMinWidth(USE_PREF_SIZE);
    show(model.people().get());
    model.people().addListener((observed, before, now) -> show(now));
  }

  private void show(List<ServerMessage.PersonPresence> people) {
    Map<PersonId, ServerMessage.PersonPresence> each = new LinkedHashMap<>();
    people.forEach(person -> each.putIfAbsent(person.person(), person));
    getChildren().setAll(each.values().stream().limit(MOST).map(PeopleHere::disc).toList());
    if (each.size() > MOST) {
      getChildren().add(new Label("+" + (each.size() - MOST)));
    }
    setAccessibleText(Texts.of("board.people", each.size()));
  }

  private static Label disc(ServerMessage.PersonPresence person) {
    String name = person.name();
    Label disc = new Label(name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1)));
    disc.getStyleClass().add("disc");
    disc.setStyle("-fx-background-color: " + Others.colour(person) + ";");
    disc.setAccessibleText(name);
    disc.setTooltip(new Tooltip(name));
    return disc;
  }
}
