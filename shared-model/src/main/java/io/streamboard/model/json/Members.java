package io.streamboard.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamboard.model.wire.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The members of one JSON object, by name. Members nobody asks for are ignored; a missing one or
 * one of another JSON type is malformed. A member that is null counts as missing.
 */
record Members(JsonNode object) {

  static MalformedException malformed(String name, String wanted) {
    return new MalformedException(ErrorCode.MALFORMED, name + ": " + wanted + " is missing");
  }

  /** The member that says which type the object is. */
  String type() {
    return string("type");
  }

  MalformedException unknownType() {
    return new MalformedException(ErrorCode.UNKNOWN_TYPE, "type: not known here");
  }

  String string(String name) {
    return string(name, required(name, "a string"));
  }

  Optional<String> optionalString(String name) {
    return present(name).map(node -> string(name, node));
  }

  long integer(String name) {
    return integer(name, required(name, "an integer"));
  }

  OptionalLong optionalInteger(String name) {
    return present(name)
        .map(node -> OptionalLong.of(integer(name, node)))
        .orElseGet(OptionalLong::empty);
  }

  int smallInteger(String name) {
    long value = integer(name);
    if (value != (int) value) {
      throw malformed(name, "a 32-bit integer");
    }
    return (int) value;
  }

  OptionalDouble optionalNumber(String name) {
    return present(name).isPresent() ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
  }

  double number(String name) {
    JsonNode node = required(name, "a number");
    if (!node.isNumber()) {
      throw malformed(name, "a number");
    }
    return node.doubleValue();
  }

  boolean bool(String name) {
    return present(name)
        .filter(JsonNode::isBoolean)
        .orElseThrow(() -> malformed(name, "true or false"))
        .booleanValue();
  }

  Members members(String name) {
    return members(name, required(name, "an object"));
  }

  Optional<Members> optionalMembers(String name) {
    return present(name).map(node -> members(name, node));
  }

  /** The objects of an array, each made into a value. */
  <T> List<T> list(String name, Function<Members, T> each) {
    List<T> values = new ArrayList<>();
    for (JsonNode node : elements(name)) {
      values.add(each.apply(members(name, node)));
    }
    return Collections.unmodifiableList(values);
  }

  <T> List<T> strings(String name, Function<String, T> each) {
    List<T> values = new ArrayList<>();
    for (JsonNode node : elements(name)) {
      values.add(each.apply(string(name, node)));
    }
    return Collections.unmodifiableList(values);
  }

  /** None where the member is absent. */
  List<String> optionalStrings(String name) {
    return present(name).isPresent() ? strings(name, text -> text) : List.of();
  }

  List<JsonNode> elements(String name) {
    JsonNode array = required(name, "an array");
    if (!array.isArray()) {
      throw malformed(name, "an array");
    }
    List<JsonNode> elements = new ArrayList<>(array.size());
    array.forEach(elements::add);
    return elements;
  }

  List<String> names() {
    List<String> names = new ArrayList<>(object.size());
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Also true for null: so what tells two types apart cannot get lost. */
  boolean has(String name) {
    return object.has(name);
  }

  static Members members(String name, JsonNode node) {
    if (!node.isObject()) {
      throw malformed(name, "an object");
    }
    return new Members(node);
  }

  private static String string(String name, JsonNode node) {
    if (!node.isTextual()) {
      throw malformed(name, "a string");
    }
    return node.textValue();
  }

  private static long integer(String name, JsonNode node) {
    if (!node.isIntegralNumber()) {
      throw malformed(name, "an integer");
    }
    if (!node.canConvertToLong()) {
      throw new MalformedException(ErrorCode.INVALID, name + ": an integer out of range");
    }
    return node.longValue();
  }

  private JsonNode required(String name, String wanted) {
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      throw malformed(name, wanted);
    }
    return node;
  }

  private Optional<JsonNode> present(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }
}
