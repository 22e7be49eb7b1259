package io.streamboard.desktop.board;

/** What a board asks of the rest of the application. */
public interface Elsewhere {

  void home();

  void share();

  void rename();
}
