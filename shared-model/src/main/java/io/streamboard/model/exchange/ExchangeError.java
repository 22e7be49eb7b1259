package io.streamboard.model.exchange;

/** Why a file is refused as a whole. The codes are stable: programs may look at them. */
public enum ExchangeError {
  /** Not JSON or not a zip file, cut off, or a part of it missing. */
  MALFORMED("malformed"),
  /** Readable, but something else than what it was opened as. */
  OTHER_FORMAT("other-format"),
  /** Of a later version than this one knows. */
  NEWER_VERSION("newer-version"),
  /** More than is taken: bytes, entries, nesting, points. */
  TOO_LARGE("too-large"),
  /** An archive made to harm: overlapping entries, names that lead elsewhere, encryption. */
  UNSAFE("unsafe"),
  /** An archive whose parts do not have the hashes, or do not lead to the state, it claims. */
  WRONG_HASH("wrong-hash");

  private final String code;

  ExchangeError(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
