package io.streamboard.server.identity.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads and writes single JSON objects. Thread-safe. */
public final class StrictJson {
  private static final int MOST_BYTES = 64 * 1024;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(16_384)
                          .maxNameLength(64)
                          .maxNumberLength(20)
                          .maxDocumentLength(MOST_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Throws {@link MalformedJsonException} for anything but one object. */
  public static ObjectNode read(byte[] bytes) {
    try {
      if (MAPPER.readTree(bytes) instanceof ObjectNode node) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new MalformedJsonException("not JSON within the limits");
    } catch (IOException e) {
      throw new MalformedJsonException("not readable");
    }
    throw new MalformedJsonException("not an object");
  }

  /** The value of a field that must be there and be a text. */
  public static String text(ObjectNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isTextual()) {
      throw new MalformedJsonException(field + ": a text is missing");
    }
    return value.textValue();
  }

  /** The value of a field that must be there and be a whole number. */
  public static long number(ObjectNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.canConvertToLong() || !value.isIntegralNumber()) {
      throw new MalformedJsonException(field + ": a whole number is missing");
    }
    return value.longValue();
  }

  public static boolean flag(ObjectNode node, String field) {
    return node.path(field).asBoolean(false);
  }

  public static byte[] write(ObjectNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers is always writable", e);
    }
  }
}
