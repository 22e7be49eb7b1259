package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ServerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A small disc with the first letter for each of the others; beyond a few only how many more. */
final class PeopleHere extends HBox {

  /** A disc and the space beside it, as in the stylesheet. */
  private static final double DISC = 30;

  private static final double MARGIN = 8;

  private final Label others = new Label();
  private int most = Integer.MAX_VALUE;
  private int here;

  PeopleHere(BoardViewModel model) {
    setId("people-here");
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(2);
    setPadding(new Insets(0, MARGIN, 0, 0));
    setMinWidth(USE_PREF_SIZE);
    show(model.people().get());
    model.people().addListener((observed, before, now) -> show(now));
  }

  private void show(List<ServerMessage.PersonPresence> people) {
    Map<PersonId, ServerMessage.PersonPresence> each = new LinkedHashMap<>();
    people.forEach(person -> each.putIfAbsent(person.person(), person));
    here = each.size();
    getChildren().setAll(each.values().stream().map(PeopleHere::disc).toList());
    getChildren().add(others);
    show(most);
    setAccessibleText(Texts.of("board.people", each.size()));
  }

  /** Shows discs for so many people at most. */
  void show(int atMost) {
    most = atMost;
    List<Node> discs = getChildren();
    for (int at = 0; at < here; at++) {
      show(discs.get(at), at < most);
    }
    others.setText("+" + (here - most));
    show(others, here > most);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** How wide this is with so many discs at most, in pixels. */
  double widthOf(int discs) {
    return MARGIN + DISC * (here > discs ? discs + 1 : here);
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
