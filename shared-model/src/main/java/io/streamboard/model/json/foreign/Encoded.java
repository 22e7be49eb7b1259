package io.streamboard.model.json.foreign;

/**
 * A string that was left where it stands, as it may be a whole picture: the bytes between its
 * quotes, escapes not undone.
 */
public record Encoded(int from, int to) {
  public int length() {
    return to - from;
  }
}
