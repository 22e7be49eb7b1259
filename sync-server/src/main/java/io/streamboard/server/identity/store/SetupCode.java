package io.streamboard.server.identity.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.server.identity.json.StrictJson;
import java.time.Instant;

/**
 * What is stored of a one-time code for the first administrator, so that every node knows it.
 *
 * @param hash SHA-256 of the code, in hexadecimal digits; its random bits need no slow one
 * @param until when it ends
 */
public record SetupCode(String hash, Instant until) {
  static final String KEY_PREFIX = "setup-code/";

  String key() {
    return KEY_PREFIX + hash;
  }

  byte[] encode() {
    return StrictJson.write(StrictJson.object().put("v", 1).put("until", until.toEpochMilli()));
  }

  /** Throws {@link io.streamboard.server.identity.json.MalformedJsonException}. */
  static SetupCode decode(String key, byte[] bytes) {
    ObjectNode node = StrictJson.read(bytes);
    return new SetupCode(
        key.substring(KEY_PREFIX.length()), Instant.ofEpochMilli(StrictJson.number(node, "until")));
  }
}
