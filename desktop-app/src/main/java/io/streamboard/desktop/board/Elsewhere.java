package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.FileChoice;

/** What a board asks of the rest of the application. */
public interface Elsewhere {

  void home();

  void share();

  void rename();

  /** Opens an address outside, once the person has seen all of it and agreed. */
  void visit(String address);

  /** Asks for files, over the window of the board. */
  FileChoice files();
}
