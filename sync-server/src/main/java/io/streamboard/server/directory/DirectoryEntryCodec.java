package io.streamboard.server.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.model.access.BoardAccess;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The stored form of an entry: JSON without white space whose members are sorted, so that equal
 * entries have equal bytes. Thread-safe.
 */
public final class DirectoryEntryCodec {

  /** A reader that meets another one makes the entry from the board's state. */
  private static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private DirectoryEntryCodec() {}

  public static byte[] encode(DirectoryEntry entry) {
    ObjectNode shared = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(entry.shared())
        .forEach((widget, access) -> shared.set(widget.value(), grants(access.grants())));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("access", grants(entry.access().grants()));
    json.put("board", entry.board().value()).put("format", FORMAT).put("life", word(entry.life()));
    json.put("revision", entry.revision()).set("shared", shared);
    json.put("title", entry.title());
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of texts and numbers is always writable", impossible);
    }
  }

  /** Empty for bytes that are no entry of this format. */
  public static Optional<DirectoryEntry> decode(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      return json.required("format").asInt() == FORMAT ? Optional.of(read(json)) : Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static DirectoryEntry read(JsonNode json) {
    PMap<WidgetId, WidgetAccess> shared = HashTreePMap.empty();
    for (Map.Entry<String, JsonNode> widget : json.required("shared").properties()) {
      shared =
          shared.plus(
              new WidgetId(widget.getKey()),
              new WidgetAccess(
                  grants(widget.getValue(), word -> WidgetLevel.valueOf(upper(word)))));
    }
    return new DirectoryEntry(
        new BoardId(json.required("board").asText()),
        json.required("revision").asLong(),
        json.required("title").asText(),
        BoardLife.valueOf(upper(json.required("life").asText())),
        new BoardAccess(grants(json.required("access"), word -> Role.valueOf(upper(word)))),
        shared);
  }

  private static <E extends Enum<E>> ObjectNode grants(Map<Principal, E> grants) {
    Map<String, String> sorted = new TreeMap<>();
    grants.forEach((principal, granted) -> sorted.put(principal.text(), word(granted)));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    sorted.forEach(json::put);
    return json;
  }

  private static <E> PMap<Principal, E> grants(JsonNode json, Function<String, E> parse) {
    PMap<Principal, E> grants = HashTreePMap.empty();
    for (Map.Entry<String, JsonNode> grant : json.properties()) {
      grants = grants.plus(Principal.parse(grant.getKey()), parse.apply(grant.getValue().asText()));
    }
    return grants;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
