package io.streamboard.model.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which members of the schemas of {@link AsyncApi} were there, and which were not, in the values it
 * was shown. Confined to one test.
 */
public final class MemberUse {
  /** How often a member was there and how often it was not. */
  private record Count(int present, int absent) {}

  private final AsyncApi api;
  private final Map<String, Count> counts = new TreeMap<>();

  public MemberUse(AsyncApi api) {
    this.api = api;
  }

  /** Walks through a value that fits the schema. */
  public void show(String schema, JsonNode value) {
    show(schema, api.schema(schema), value);
  }

  /**
   * What was seen of each member, as {@code Schema.member} and {@code always}, {@code sometimes} or
   * {@code never}.
   */
  public Map<String, String> seen() {
    Map<String, String> seen = new TreeMap<>();
    counts.forEach(
        (member, count) ->
            seen.put(
                member,
                count.absent() == 0 ? "always" : count.present() == 0 ? "never" : "sometimes"));
    return seen;
  }

  /** What the document says of the same members: {@code always} for the required ones. */
  public Map<String, String> promised() {
    Map<String, String> promised = new TreeMap<>();
    for (String member : counts.keySet()) {
      String[] names = member.split("\\.", 2);
      boolean required = false;
      for (JsonNode name : api.schema(names[0]).path("required")) {
        required |= name.asText().equals(names[1]);
      }
      promised.put(member, required ? "always" : "sometimes");
    }
    return promised;
  }

  private void show(String name, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      show(AsyncApi.lastOf(schema.path("$ref").asText()), value);
    } else if (schema.has("oneOf")) {
      alternative(schema, value);
    } else if (value.isArray()) {
      value.forEach(element -> show(name, schema.path("items"), element));
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
        boolean present = value.has(member.getKey());
        counts.merge(
            name + "." + member.getKey(),
            new Count(present ? 1 : 0, present ? 0 : 1),
            (one, other) ->
                new Count(one.present() + other.present(), one.absent() + other.absent()));
        if (present) {
          show(name, member.getValue(), value.path(member.getKey()));
        }
      }
    }
  }

  private void alternative(JsonNode schema, JsonNode value) {
    for (JsonNode link : schema.path("oneOf")) {
      String alternative = AsyncApi.lastOf(link.path("$ref").asText());
      if (api.problems(alternative, value).isEmpty()) {
        show(alternative, value);
        return;
      }
    }
    throw new IllegalStateException("fits no alternative: " + value);
  }
}
