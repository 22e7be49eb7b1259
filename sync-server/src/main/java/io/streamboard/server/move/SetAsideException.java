package io.streamboard.server.move;

/** A board that is set aside cannot be moved: what it is cannot be said. */
public final class SetAsideException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SetAsideException(String reason) {
    super(reason);
  }
}
