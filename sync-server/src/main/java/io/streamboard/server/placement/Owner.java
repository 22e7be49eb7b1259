package io.streamboard.server.placement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Who works on a partition, as it lies in the topic {@code delivery-owners} by its number. */
record Owner(Node node) {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static String key(int partition) {
    return Integer.toString(partition);
  }

  /** Empty for a key that names none of so many partitions. */
  static Optional<Integer> partition(String key, int partitions) {
    return key.matches("\\d{1,6}") && Integer.parseInt(key) < partitions
        ? Optional.of(Integer.parseInt(key))
        : Optional.empty();
  }

  byte[] encode() {
    try {
      return JSON.writeValueAsBytes(
          JsonNodeFactory.instance
              .objectNode()
              .put("address", node.address().toString())
              .put("format", FORMAT)
              .put("node", node.id()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("texts are always writable", impossible);
    }
  }

  /** Empty for bytes that name nobody in this format. */
  static Optional<Owner> decode(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      return json.required("format").asInt() == FORMAT
          ? Optional.of(
              new Owner(
                  new Node(
                      json.required("node").asText(),
                      URI.create(json.required("address").asText()))))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }
}
