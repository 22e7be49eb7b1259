package io.streamboard.desktop;

import java.util.List;

/** Granting rights. */
final class SharingChapter implements Chapter {

  private final Screens walk;

  SharingChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of("share-board", "share-board-find", "share-board-nobody", "share-widgets");
  }

  @Override
  public void walk() {
    sharing();
  }

  private void sharing() {
    walk.studio().run(() -> walk.app().open(walk.board()));
    walk.studio().run(() -> walk.model().selection().select(List.of()));
    walk.share();
    walk.shot("share-board");
    walk.type("#board-find", "n");
    walk.studio().until("people", () -> walk.studio().shows("#found-Newcomer"));
    walk.shot("share-board-find");
    walk.type("#board-find", "nobody");
    walk.studio().until("nobody", () -> !walk.studio().shows("#found-Newcomer"));
    walk.shot("share-board-nobody");
    walk.studio().closeOthers();
    walk.select(Screens.RISK.value(), "note-560-276");
    walk.share();
    walk.studio().until("the rights", () -> walk.studio().shows("#widget-rights .combo-box"));
    walk.shot("share-widgets");
    walk.studio().closeOthers();
  }
}
