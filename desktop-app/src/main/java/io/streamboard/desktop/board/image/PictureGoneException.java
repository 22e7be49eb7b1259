package io.streamboard.desktop.board.image;

/** A file does not hold the picture any more that was looked at in it. */
final class PictureGoneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code of the reason, stable
   */
  PictureGoneException(String code) {
    super(code);
    this.code = code;
  }

  PictureGoneException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  /** A stable word. */
  String code() {
    return code;
  }
}
