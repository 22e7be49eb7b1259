package io.streamboard.desktop;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Presence;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;

/** A board, others on it, what is selected, and how it is looked at. */
final class BoardChapter implements Chapter {

  private final Screens walk;

  BoardChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "board",
        "board-others",
        "board-following",
        "board-person",
        "board-selection",
        "board-colours",
        "board-text-sizes",
        "board-own-colour",
        "board-shapes",
        "board-band",
        "board-far",
        "board-near");
  }

  @Override
  public void walk() {
    board();
  }

  private void board() {
    walk.studio().run(() -> walk.app().open(walk.board()));
    walk.shot("board");
    walk.studio().run(this::othersArrive);
    walk.shot("board-others");
    walk.studio().run(() -> walk.model().following().follow(walk.ben()));
    walk.shot("board-following");
    walk.studio().run(() -> walk.model().following().stop());
    walk.studio().run(() -> walk.model().viewport().fit());
    walk.studio().run(this::personMenu);
    walk.shot("board-person");
    walk.studio().closeOthers();
    walk.select("note-40-120", "note-40-276", "start");
    walk.shot("board-selection");
    walk.open("#colours");
    walk.shot("board-colours");
    walk.studio().closeOthers();
    walk.open("#text-size");
    walk.shot("board-text-sizes");
    walk.studio().closeOthers();
    walk.studio().begin(() -> walk.app().registry().get("line-custom").perform());
    walk.studio().until("the colour", () -> walk.studio().shows("#dialog-colour"));
    walk.shot("board-own-colour");
    walk.studio().closeOthers();
    walk.open("#tool-shape");
    walk.shot("board-shapes");
    walk.studio().closeOthers();
    walk.studio().run(() -> walk.model().gestures().band(Optional.of(Bounds.of(20, 60, 420, 330))));
    walk.shot("board-band");
    walk.studio().run(() -> walk.model().gestures().band(Optional.empty()));
    walk.studio().run(() -> walk.model().viewport().look(new Camera(-2400, -1500, 0.2)));
    walk.shot("board-far");
    walk.studio().run(() -> walk.model().viewport().look(new Camera(820, 60, 3)));
    walk.shot("board-near");
    walk.studio().run(() -> walk.model().viewport().fit());
  }

  private void personMenu() {
    Node disc = walk.studio().node(Node.class, "#person-" + walk.ben());
    Point2D at = disc.localToScreen(0, disc.getBoundsInLocal().getHeight());
    disc.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            0,
            0,
            at.getX(),
            at.getY(),
            true,
            new PickResult(disc, 0, 0)));
  }

  private void othersArrive() {
    walk.show(
        "Ben",
        new Presence(
            Optional.of(new Point(640, 230)),
            List.of(Screens.QUESTION),
            Optional.of(
                new Presence.Drag(
                    "drag",
                    List.of(
                        new Presence.Dragged(Screens.QUESTION, Bounds.of(850, 185, 180, 130))))),
            Optional.empty(),
            Optional.of(Bounds.of(500, 150, 600, 400))));
    walk.show(
        Screens.LONG_NAME,
        new Presence(
            Optional.of(new Point(430, 420)),
            List.of(new WidgetId("note-300-276")),
            Optional.empty(),
            Optional.of(new WidgetId("note-300-276"))));
  }
}
