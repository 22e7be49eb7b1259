package io.streamboard.model.limit;

/**
 * A value that no board may hold: out of range, too long or malformed. Thrown by the constructors
 * of the model; codecs turn it into a typed error for the sender, so its message names the field
 * and the rule but never the value.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public InvalidValueException(String field, String rule) {
    super(field + ": " + rule);
  }
}
