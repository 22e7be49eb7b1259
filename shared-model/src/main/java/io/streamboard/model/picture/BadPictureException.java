package io.streamboard.model.picture;

/** A file that is no picture, or none that anybody should decode. Holds nothing of the file. */
public final class BadPictureException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Fault fault;

  /** What is wrong. */
  public enum Fault {
    /** None of the kinds of {@link PictureType}. */
    UNKNOWN_TYPE("unknown-type"),
    /** Ends before its end. */
    CUT("cut"),
    /** Says of itself what cannot be. */
    DAMAGED("damaged"),
    /** Beyond {@link PictureLimits}. */
    TOO_LARGE("too-large"),
    /** Took longer than a picture takes. */
    TOO_SLOW("too-slow");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    /** A stable word. */
    public String code() {
      return code;
    }
  }

  public BadPictureException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public BadPictureException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
