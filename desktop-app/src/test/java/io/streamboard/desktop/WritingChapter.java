package io.streamboard.desktop;

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
    return List.of("board-writing", "board-writing-shape");
  }

  @Override
  public void walk() {
    writing();
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
