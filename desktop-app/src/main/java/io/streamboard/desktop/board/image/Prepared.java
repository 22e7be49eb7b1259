package io.streamboard.desktop.board.image;

/** What came of looking at a file. */
sealed interface Prepared {

  record Ready(ImageFile file) implements Prepared {}

  /**
   * It does not go on a board.
   *
   * @param code of the reason, stable
   */
  record Refused(String name, String code) implements Prepared {}
}
