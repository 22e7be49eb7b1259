package io.streamboard.desktop;

import io.streamboard.model.id.BoardId;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;

/** Boards that are open beside each other, in one window and in two. */
final class TabsChapter implements Chapter {

  private static final List<String> TITLES =
      List.of(
          "Spring release, what is left to do before everybody goes home",
          "Hiring",
          "Interviews with those who left us for something else",
          "Budget",
          "Road map",
          "Offsite",
          "Glossary of words that mean something else to everybody",
          "Retrospective",
          "Onboarding",
          "Incidents",
          "Reading list");

  private final Screens screens;

  TabsChapter(Screens screens) {
    this.screens = screens;
  }

  @Override
  public List<String> pictures() {
    return List.of("tabs", "tabs-home", "tabs-menu", "tabs-many", "tabs-list", "tabs-two-windows");
  }

  @Override
  public void walk() {
    List<BoardId> made = new ArrayList<>();
    screens.studio().run(() -> TITLES.forEach(title -> made.add(board(title))));
    screens.studio().run(() -> made.stream().limit(2).forEach(screens.app()::open));
    screens.studio().run(() -> screens.app().open(screens.board()));
    screens.shot("tabs");
    screens.studio().run(() -> screens.app().home());
    screens.shot("tabs-home");
    screens.studio().run(() -> screens.app().open(screens.board()));
    screens.studio().run(() -> screens.app().windows().getFirst().tabMenu());
    screens.shot("tabs-menu");
    screens.studio().closeOthers();
    screens.studio().run(() -> made.forEach(screens.app()::open));
    screens.shot("tabs-many");
    screens.open("#all-tabs");
    screens.shot("tabs-list");
    screens.studio().closeOthers();
    screens.studio().run(() -> screens.app().open(screens.board()));
    screens.perform("tab-to-window");
    screens.studio().run(() -> shrink(screens.app().windows().getLast().stage()));
    screens.shot("tabs-two-windows");
    screens.studio().closeOthers();
    screens.as("Ana");
    screens.studio().run(() -> screens.app().open(screens.board()));
  }

  /** So small that the first window is seen below it. */
  private static void shrink(Stage second) {
    second.setWidth(second.getMinWidth());
    second.setHeight(second.getMinHeight());
  }

  private BoardId board(String title) {
    return screens.server().board(screens.ana(), title);
  }
}
