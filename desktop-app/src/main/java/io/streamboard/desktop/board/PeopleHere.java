package io.streamboard.desktop.board;

import io.streamboard.desktop.board.talk.Names;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ServerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * A small disc with the first letter for each of the others; beyond a few only how many more. A
 * click on one goes to where the person is, its menu follows the person.
 */
final class PeopleHere extends HBox {

  /** A disc and the space beside it, as in the stylesheet. */
  private static final double DISC = 30;

  private static final double MARGIN = 8;

  private final Label others = new Label();
  private int most = Integer.MAX_VALUE;
  private int here;
  private final Following following;
  private final Names names;

  /** Who has a disc, by id and name: what they do changes with every move of a pointer. */
  private List<List<String>> known = List.of();

  PeopleHere(BoardViewModel model) {
    following = model.following();
    names = model.beside().names();
    setId("people-here");
    setAlignment(Pos.CENTER_RIGHT);
    setSpacing(2);
    setPadding(new Insets(0, MARGIN, 0, 0));
    setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(others);
    show(most);
    show(model.people().get());
    model.people().addListener((observed, before, now) -> show(now));
  }

  private void show(List<ServerMessage.PersonPresence> people) {
    Map<PersonId, ServerMessage.PersonPresence> each = new LinkedHashMap<>();
    people.forEach(person -> each.putIfAbsent(person.person(), person));
    List<List<String>> now =
        each.values().stream()
            .map(person -> List.of(person.person().value(), person.name()))
            .toList();
    if (now.equals(known)) {
      return;
    }
    known = now;
    here = each.size();
    getChildren().setAll(each.values().stream().map(this::disc).toList());
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

  private Button disc(ServerMessage.PersonPresence person) {
    String name = person.name();
    Button disc =
        new Button(name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1)));
    disc.setId("person-" + person.person());
    disc.getStyleClass().setAll("disc");
    disc.setStyle("-fx-background-color: " + names.colour(person.person()) + ";");
    disc.setAccessibleText(name);
    disc.setTooltip(new Tooltip(Texts.of("follow.person", name)));
    disc.setOnAction(event -> following.visit(person.person()));
    disc.setOnContextMenuRequested(
        event -> {
          menu(person).show(disc, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    return disc;
  }

  private ContextMenu menu(ServerMessage.PersonPresence person) {
    boolean followed = following.isFollowed(person.person());
    MenuItem visit = new MenuItem(Texts.of("follow.visit", person.name()));
    visit.setOnAction(event -> following.visit(person.person()));
    MenuItem follow =
        new MenuItem(Texts.of(followed ? "follow.end" : "follow.begin", person.name()));
    follow.setId("follow-" + person.person());
    follow.setDisable(!followed && !following.canFollow(person.person()));
    follow.setOnAction(
        event -> {
          if (followed) {
            following.stop();
          } else {
            following.follow(person.person());
          }
        });
    ContextMenu menu = new ContextMenu(visit, follow);
    menu.setId("person-menu");
    return menu;
  }
}
