package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.wire.ServerMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/**
 * The pointers of the others, with their names, in their colours. One for each window that somebody
 * has open.
 */
final class Cursors extends Region {

  private final BoardViewModel model;
  private final Map<String, Node> shown = new HashMap<>();

  Cursors(BoardViewModel model) {
    this.model = model;
    setMouseTransparent(true);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  @Override
  protected void layoutChildren() {
    Camera camera = model.viewport().camera().get();
    Set<String> present = new HashSet<>();
    for (ServerMessage.PersonPresence person : model.people().get()) {
      person.presence().cursor().ifPresent(at -> place(person, at, camera, present));
    }
    shown.keySet().stream()
        .filter(session -> !present.contains(session))
        .toList()
        .forEach(this::remove);
  }

  private void place(
      ServerMessage.PersonPresence person, Point at, Camera camera, Set<String> present) {
    present.add(person.session());
    Node cursor = shown.computeIfAbsent(person.session(), session -> make(person));
    cursor.autosize();
    cursor.relocate(camera.screenX(at.x()), camera.screenY(at.y()));
  }

  private Node make(ServerMessage.PersonPresence person) {
    String colour = model.beside().names().colour(person.person());
    Polygon arrow = new Polygon(0, 0, 0, 15, 4, 11.5, 6.5, 17, 9, 16, 6.5, 10.5, 11, 10.5);
    arrow.setFill(Color.web(colour));
    arrow.setStroke(Color.WHITE);
    Label name = new Label(person.name());
    name.getStyleClass().add("cursor-name");
    name.setStyle("-fx-background-color: " + colour + ";");
    name.setMaxWidth(160);
    name.relocate(12, 14);
    Pane cursor = new Pane(arrow, name);
    cursor.setManaged(false);
    cursor.setId("cursor-" + person.session());
    getChildren().add(cursor);
    // Without its styles the name would have no size at its first layout.
    cursor.applyCss();
    return cursor;
  }

  private void remove(String session) {
    Node gone = shown.remove(session);
    if (gone != null) {
      getChildren().remove(gone);
    }
  }
}
