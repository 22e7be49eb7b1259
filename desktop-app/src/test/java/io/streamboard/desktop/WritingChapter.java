package io.streamboard.desktop;

import io.streamboard.desktop.board.style.Manner;
import io.streamboard.model.id.WidgetId;
import java.util.List;

/** Writing in widgets. */
final class WritingChapter implements Chapter {

  private final Screens walk;

  WritingChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of("board-writing", "board-writing-shape", "board-writing-list", "board-link");
  }

  @Override
  public void walk() {
    writing();
    list();
    link();
  }

  private void link() {
    walk.select("note-300-276");
    walk.studio().begin(() -> walk.app().registry().get("link-edit").perform());
    walk.studio().until("the address", () -> walk.studio().shows("#dialog-link"));
    walk.shot("board-link");
    walk.studio().closeOthers();
  }

  private void list() {
    WidgetId note = new WidgetId("note-300-276");
    String before = walk.model().canvas().item(note).orElseThrow().widget().text();
    walk.select("note-300-276");
    walk.studio().run(() -> walk.model().styling().choose(Manner.LIST, "number"));
    walk.studio().run(() -> walk.model().styling().choose(Manner.SLANT, "italic"));
    walk.studio().run(() -> walk.model().writing().rewrite(note, "Bread\n\tRye\n\tWheat\nMilk"));
    walk.studio().run(() -> walk.model().writing().edit(note));
    walk.shot("board-writing-list");
    walk.studio().run(() -> walk.model().writing().stop());
    walk.studio().run(() -> walk.model().styling().choose(Manner.LIST, "none"));
    walk.studio().run(() -> walk.model().styling().choose(Manner.SLANT, "normal"));
    walk.studio().run(() -> walk.model().writing().rewrite(note, before));
  }

  private void writing() {
    walk.select("note-300-276");
    walk.studio().run(() -> walk.model().writing().edit(new WidgetId("note-300-276")));
    walk.shot("board-writing");
    walk.studio().run(() -> walk.model().writing().stop());
    walk.select("question");
    walk.studio().run(() -> walk.model().writing().edit(Screens.QUESTION));
    walk.shot("board-writing-shape");
    walk.studio().run(() -> walk.model().writing().stop());
  }
}
