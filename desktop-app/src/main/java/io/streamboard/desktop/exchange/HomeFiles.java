package io.streamboard.desktop.exchange;

import io.streamboard.client.Client;
import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.ui.FileChoice;
import java.util.List;

/** Files that become boards, from the list of boards. On the JavaFX thread. */
public final class HomeFiles {

  private final FileWork work;
  private final NewBoards boards;

  /**
   * @param opener shows the new board
   */
  public HomeFiles(
      FileMeans means,
      FileWork work,
      Client client,
      PictureFiles pictures,
      FileChoice choice,
      ExchangeWindow window,
      NewBoards.Opener opener) {
    this.work = work;
    boards = new NewBoards(client, means.ids(), work, pictures, choice, window, opener);
  }

  public List<Action> actions() {
    return ExchangeActions.ofHome(boards, work);
  }
}
