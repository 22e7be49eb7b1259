package io.streamboard.desktop.window;

import io.streamboard.desktop.exchange.BoardFiles;
import io.streamboard.desktop.exchange.ExchangeDialogs;
import io.streamboard.desktop.exchange.HomeFiles;
import io.streamboard.desktop.exchange.NewBoards;
import javafx.scene.Scene;

/** What files need to know of the window that they are opened in. */
record TabFiles(Parts parts, Session session, Scene scene) {

  BoardFiles of(BoardTab tab) {
    return new BoardFiles(
        parts.files(),
        tab.files(),
        tab.id(),
        tab.model(),
        session.pictures(),
        parts.files().choices().over(scene.getWindow()),
        new ExchangeDialogs(scene, parts.clips(), parts.theme().dark(), tab.toasts()::show));
  }

  /**
   * For the list of boards.
   *
   * @param opener shows a board that was made of a file
   */
  HomeFiles ofHome(io.streamboard.desktop.exchange.FileWork work, NewBoards.Opener opener) {
    return new HomeFiles(
        parts.files(),
        work,
        session.client(),
        session.pictures(),
        parts.files().choices().over(scene.getWindow()),
        new ExchangeDialogs(scene, parts.clips(), parts.theme().dark(), session.home()::say),
        opener);
  }
}
