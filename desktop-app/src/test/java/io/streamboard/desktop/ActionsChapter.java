package io.streamboard.desktop;

import io.streamboard.desktop.ui.Sheet;
import java.util.List;

/** Menus, the palette, the map of keys and finding. */
final class ActionsChapter implements Chapter {

  private final Screens walk;

  ActionsChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of(
        "board-menu",
        "board-menu-free",
        "board-find",
        "board-map",
        "board-palette",
        "board-palette-search",
        "board-keys",
        "board-keys-search");
  }

  @Override
  public void walk() {
    actions();
  }

  private void actions() {
    walk.perform("menu");
    walk.shot("board-menu");
    walk.studio().closeOthers();
    walk.select();
    walk.perform("menu");
    walk.shot("board-menu-free");
    walk.studio().closeOthers();
    walk.select("note-40-120", "note-40-276", "start");
    walk.perform("find");
    walk.type("#find-text", "the");
    walk.perform("find-next");
    walk.shot("board-find");
    walk.studio().run(() -> walk.model().finding().close());
    walk.perform("minimap");
    walk.shot("board-map");
    walk.perform("minimap");
    walk.select("note-40-120", "note-40-276", "start");
    walk.perform("palette");
    walk.shot("board-palette");
    walk.type("#palette-query", "add");
    walk.shot("board-palette-search");
    walk.perform("keys");
    walk.shot("board-keys");
    walk.type("#key-map-query", "sel");
    walk.shot("board-keys-search");
    walk.studio().run(() -> Sheet.closeAny(walk.studio().stage().getScene()));
  }
}
