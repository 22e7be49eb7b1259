package io.streamboard.server.identity.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.server.identity.json.StrictJson;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What people call a person or group: the only place of personal data, erased by a tombstone.
 *
 * @param name shown to people
 * @param signIn what a person types to sign in; a group's own name
 * @param writtenAt milliseconds since the epoch
 */
public record Profile(String name, String signIn, long writtenAt) {
  static Profile decode(byte[] bytes) {
    ObjectNode node = StrictJson.read(bytes);
    return new Profile(
        StrictJson.text(node, "name"),
        StrictJson.text(node, "signIn"),
        StrictJson.number(node, "at"));
  }

  public byte[] encode() {
    return StrictJson.write(
        StrictJson.object()
            .put("v", 1)
            .put("name", name)
            .put("signIn", signIn)
            .put("at", writtenAt));
  }

  /** Whether a text that somebody looks for, as {@link #searchForm} makes it, occurs in a name. */
  public boolean matches(String wanted) {
    return searchForm(name).contains(wanted) || searchForm(signIn).contains(wanted);
  }

  /** Case and form of letters do not count when looking for somebody. */
  public static String searchForm(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "Profile[hidden]";
  }
}
