package io.streamboard.model.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code docs/asyncapi.yaml} as its tests see it: messages with their schemas and examples.
 * Confined to one test.
 */
public final class AsyncApi {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

  private final JsonNode document;
  private final JsonNode closed;
  private final Map<String, Schema> compiled = new HashMap<>();

  private AsyncApi(JsonNode document) {
    this.document = document;
    this.closed = document.deepCopy();
    close(closed.at("/components/schemas"));
  }

  public static AsyncApi read() {
    try {
      return new AsyncApi(
          new YAMLMapper().readTree(Document.root().resolve("docs/asyncapi.yaml").toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The part at a JSON pointer; missing when there is none. */
  public JsonNode at(String pointer) {
    return document.at(pointer);
  }

  /** The names of the messages of a channel. */
  public List<String> messages(String channel) {
    return names(document.at("/channels/" + channel + "/messages"));
  }

  /** The messages of an operation of the socket, by the {@code type} that they carry. */
  public Map<String, String> messagesByType(String operation) {
    Map<String, String> byType = new TreeMap<>();
    for (JsonNode link : document.at("/operations/" + operation + "/messages")) {
      String message = lastOf(link.path("$ref").asText());
      byType.put(tags(payload(message), "type").getFirst(), message);
    }
    return byType;
  }

  public List<JsonNode> examples(String message) {
    List<JsonNode> payloads = new ArrayList<>();
    document
        .at("/components/messages/" + message + "/examples")
        .forEach(example -> payloads.add(example.path("payload")));
    return payloads;
  }

  /** The name of the schema of what a message carries. */
  public String payload(String message) {
    return lastOf(document.at("/components/messages/" + message + "/payload/$ref").asText());
  }

  /** The values of an enumeration, in order. */
  public List<String> values(String schema) {
    return texts(schema(schema).path("enum"));
  }

  /** What a member may be that tells the alternatives of a schema apart. */
  public List<String> tags(String schema, String member) {
    List<String> tags = new ArrayList<>();
    for (JsonNode alternative : alternatives(schema(schema))) {
      JsonNode tag = alternative.path("properties").path(member);
      tags.addAll(tag.has("const") ? List.of(tag.path("const").asText()) : texts(tag.path("enum")));
    }
    return tags.stream().distinct().toList();
  }

  /** Why a value does not fit a schema; empty when it does. */
  public List<String> problems(String schema, JsonNode value) {
    return problems(false, "schemas/" + schema, value);
  }

  /** The same, and a member that the schema does not name is a problem too. */
  public List<String> problemsClosed(String schema, JsonNode value) {
    return problems(true, "schemas/" + schema, value);
  }

  /** Why a record's key does not fit a message; empty when it does. */
  public List<String> keyProblems(String message, JsonNode key) {
    return problems(false, "messages/" + message + "/bindings/kafka/key", key);
  }

  JsonNode schema(String name) {
    JsonNode schema = document.at("/components/schemas/" + name);
    if (schema.isMissingNode()) {
      throw new IllegalStateException("no schema " + name);
    }
    return schema;
  }

  static String lastOf(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private List<JsonNode> alternatives(JsonNode schema) {
    if (!schema.has("oneOf")) {
      return List.of(schema);
    }
    List<JsonNode> found = new ArrayList<>();
    schema.path("oneOf").forEach(link -> found.add(schema(lastOf(link.path("$ref").asText()))));
    return found;
  }

  private List<String> problems(boolean namedOnly, String component, JsonNode value) {
    return compiled
        .computeIfAbsent(
            component + namedOnly, key -> compile(namedOnly ? closed : document, component))
        .validate(value)
        .stream()
        .map(problem -> problem.getInstanceLocation() + ": " + problem.getMessage())
        .toList();
  }

  private static Schema compile(JsonNode whole, String component) {
    ObjectNode root = whole.deepCopy();
    root.put("$ref", "#/components/" + component);
    return REGISTRY.getSchema(root);
  }

  private static void close(JsonNode schemas) {
    for (JsonNode schema : schemas) {
      if (schema instanceof ObjectNode open && open.path("properties").isObject()) {
        open.put("additionalProperties", false);
      }
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
