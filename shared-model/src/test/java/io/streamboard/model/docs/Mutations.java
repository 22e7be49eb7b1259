package io.streamboard.model.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What becomes of a JSON value when one place of it is spoilt. */
public final class Mutations {
  private static final List<JsonNode> STRANGERS =
      List.of(
          BooleanNode.TRUE,
          IntNode.valueOf(0),
          IntNode.valueOf(-1),
          DoubleNode.valueOf(0.5),
          LongNode.valueOf(10_000_001),
          LongNode.valueOf(1L << 31),
          TextNode.valueOf(""),
          TextNode.valueOf("a b"),
          TextNode.valueOf("x0"),
          TextNode.valueOf("everyone"),
          TextNode.valueOf("x".repeat(65)),
          TextNode.valueOf("x".repeat(201)),
          TextNode.valueOf("x".repeat(10_001)),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode());

  /**
   * A spoilt value.
   *
   * @param place the names of the members that lead to what was spoilt
   */
  public record Mutation(String place, String what, JsonNode value) {}

  private Mutations() {}

  /** Each member and each element left out, and replaced by values of other types and ranges. */
  public static List<Mutation> of(JsonNode value) {
    List<Mutation> found = new ArrayList<>();
    collect(value, "", UnaryOperator.identity(), found);
    return found;
  }

  private static void collect(
      JsonNode part, String place, UnaryOperator<JsonNode> whole, List<Mutation> found) {
    if (part instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        String name = member.getKey();
        String inner = place + "." + name;
        ObjectNode without = object.deepCopy();
        without.remove(name);
        found.add(new Mutation(inner, "left out", whole.apply(without)));
        UnaryOperator<JsonNode> with =
            changed -> whole.apply(object.deepCopy().<ObjectNode>set(name, changed));
        strangers(member.getValue(), inner, with, found);
        collect(member.getValue(), inner, with, found);
      }
    } else if (part instanceof ArrayNode array && !array.isEmpty()) {
      UnaryOperator<JsonNode> with = changed -> whole.apply(array.deepCopy().set(0, changed));
      strangers(array.get(0), place + "[]", with, found);
      collect(array.get(0), place + "[]", with, found);
    }
  }

  private static void strangers(
      JsonNode old, String place, UnaryOperator<JsonNode> with, List<Mutation> found) {
    for (JsonNode stranger : STRANGERS) {
      if (!stranger.equals(old)) {
        found.add(new Mutation(place, stranger.toString(), with.apply(stranger)));
      }
    }
  }
}
