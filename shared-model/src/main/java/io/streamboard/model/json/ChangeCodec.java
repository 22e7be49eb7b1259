package io.streamboard.model.json;

import io.streamboard.model.view.Change;

/** A single change outside of a message, in the form that it has on the socket. Thread-safe. */
public final class ChangeCodec {
  private static final String TYPE_FIRST = "{\"type\":\"";

  private ChangeCodec() {}

  /**
   * A change as JSON.
   *
   * @param type what it says of itself there
   */
  public record Encoded(String type, String json) {}

  public static Encoded encode(Change change) {
    Output out = new Output();
    ChangeJson.write(out, change);
    return encoded(out);
  }

  /** That a board came to be; no view tells it so, as nobody saw the board before. */
  public static Encoded created(String title) {
    return encoded(new Output().object().put("type", "created").put("title", title).end());
  }

  /** That a board went, with all that is on it. */
  public static Encoded deleted() {
    return encoded(new Output().object().put("type", "deleted").end());
  }

  /** Each of them is written with its type first. */
  private static Encoded encoded(Output out) {
    String json = out.finish();
    int from = TYPE_FIRST.length();
    return new Encoded(json.substring(from, json.indexOf('"', from)), json);
  }
}
