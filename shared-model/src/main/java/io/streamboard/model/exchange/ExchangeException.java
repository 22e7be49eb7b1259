package io.streamboard.model.exchange;

import io.streamboard.model.json.foreign.ForeignException;

/** A file that cannot be read at all. The message says what is wrong and never holds content. */
public final class ExchangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExchangeError error;

  public ExchangeException(ExchangeError error, String message) {
    super(message);
    this.error = error;
  }

  /** For what the reader of foreign JSON refused. */
  public static ExchangeException of(ForeignException refused) {
    ExchangeError error =
        switch (refused.reason()) {
          case MALFORMED -> ExchangeError.MALFORMED;
          case TOO_LARGE -> ExchangeError.TOO_LARGE;
        };
    return new ExchangeException(error, String.valueOf(refused.getMessage()));
  }

  public ExchangeError error() {
    return error;
  }
}
