package io.streamboard.desktop;

import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

/** The list of boards: empty, filled, with long names. */
final class HomeChapter implements Chapter {

  private final Screens walk;
  private BoardId retrospective = new BoardId("none");

  HomeChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "home-empty",
        "board-empty",
        "home",
        "home-focus",
        "home-new-board",
        "home-more",
        "home-long-names",
        "board-long-title",
        "share-long-title");
  }

  @Override
  public void walk() {
    emptyHome();
    content();
    home();
    longNames();
    walk.as("Ana");
  }

  private void emptyHome() {
    walk.studio()
        .run(
            () -> {
              walk.app().connect(FakeOutside.who("Newcomer"));
              walk.app().home();
            });
    walk.shot("home-empty");
    walk.studio()
        .run(() -> walk.app().open(walk.server().board(walk.server().person("Newcomer"), "Fresh")));
    walk.shot("board-empty");
  }

  private void content() {
    BoardId board = SampleBoard.make(walk.server(), walk.ana(), "Spring release");
    walk.use(board);
    SampleBoard.share(walk.server(), walk.board(), walk.ana(), walk.ben(), Role.VIEWER);
    SampleBoard.share(walk.server(), walk.board(), walk.ana(), walk.longName(), Role.EDITOR);
    SampleBoard.hide(walk.server(), walk.board(), walk.ana(), Screens.RISK, walk.ben());
    walk.server().board(walk.ana(), "Hiring");
    retrospective =
        walk.server()
            .board(
                walk.ana(),
                "Retrospective of the second quarter, with everything that anybody ever wanted to"
                    + " say about the build and was too polite to");
    SampleBoard.share(
        walk.server(),
        walk.server().board(walk.ben(), "Reading list"),
        walk.ben(),
        walk.ana(),
        Role.EDITOR);
  }

  private void home() {
    walk.as("Ana");
    walk.studio()
        .run(
            () ->
                SampleBoard.share(
                    walk.server(),
                    walk.server().board(walk.ben(), "Garden party"),
                    walk.ben(),
                    walk.ana(),
                    Role.VIEWER));
    walk.shot("home");
    walk.studio()
        .run(() -> walk.studio().node(Node.class, "#board-" + walk.board()).requestFocus());
    walk.shot("home-focus");
    walk.studio().begin(() -> walk.studio().node(ButtonBase.class, "#new-board").fire());
    walk.studio().until("the dialog", () -> walk.studio().shows("#dialog-text"));
    walk.shot("home-new-board");
    walk.studio().closeOthers();
    walk.open("#more-" + walk.board());
    walk.shot("home-more");
    walk.studio().closeOthers();
  }

  private void longNames() {
    walk.as(Screens.LONG_NAME);
    walk.studio()
        .run(
            () ->
                SampleBoard.share(
                    walk.server(), retrospective, walk.ana(), walk.longName(), Role.OWNER));
    walk.shot("home-long-names");
    walk.studio().run(() -> walk.app().open(retrospective));
    walk.shot("board-long-title");
    walk.press("#share");
    walk.studio().until("the dialog", () -> walk.studio().shows("#share-dialog"));
    walk.shot("share-long-title");
    walk.studio().closeOthers();
  }
}
