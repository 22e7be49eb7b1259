package io.streamboard.desktop.control;

import io.streamboard.desktop.board.BoardScreen;
import java.util.Optional;
import javafx.scene.Scene;

/** What the control channel steers. All methods are called on the JavaFX thread. */
public interface Steered {

  Scene scene();

  /** The id of the screen that is shown. */
  String screen();

  /** The open board; empty while another screen is shown. */
  Optional<BoardScreen> board();

  /** Shows a board, and opens it before if need be. */
  void openBoard(String id);

  /** Ends the desktop as closing its window does. */
  void quit();
}
