package io.streamboard.server.move;

/** The new log holds what did not come from the old one: it is somebody else's. */
public final class AlienRecordsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlienRecordsException() {
    super("the new log holds records that are not of the old one");
  }
}
