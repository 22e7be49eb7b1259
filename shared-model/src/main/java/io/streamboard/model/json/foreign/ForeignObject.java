package io.streamboard.model.json.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One object of a foreign file, with the members that the reader was told to keep. A member of
 * another type than asked for counts as absent. Immutable.
 */
public final class ForeignObject {
  static final ForeignObject EMPTY = new ForeignObject(Map.of());

  private final Map<String, Object> members;

  /** The map is not changed any more by who made it. */
  ForeignObject(Map<String, Object> members) {
    this.members = members;
  }

  public Optional<String> text(String name) {
    return member(name, String.class);
  }

  /** The text, empty where there is none. */
  public String textOrEmpty(String name) {
    return text(name).orElse("");
  }

  /** A number as it stands there: also beyond what a double can hold, as infinity. */
  public OptionalDouble number(String name) {
    return member(name, Double.class).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  /** A finite number. */
  public double number(String name, double otherwise) {
    double value = number(name).orElse(otherwise);
    return Double.isFinite(value) ? value : otherwise;
  }

  /** Whether it is there and true. */
  public boolean flag(String name) {
    return member(name, Boolean.class).orElse(false);
  }

  /** Whether it is there and neither null nor skipped. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  public Optional<ForeignObject> object(String name) {
    return member(name, ForeignObject.class);
  }

  /** All members that are objects, by name. */
  public Map<String, ForeignObject> objects() {
    Map<String, ForeignObject> objects = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value instanceof ForeignObject object) {
            objects.put(name, object);
          }
        });
    return objects;
  }

  /** All members that are texts, by name. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            texts.put(name, text);
          }
        });
    return texts;
  }

  /** The texts in an array; whatever else stands there is left out. */
  public List<String> texts(String name) {
    return elements(name, String.class);
  }

  /** The objects in an array; whatever else stands there is left out. */
  public List<ForeignObject> objects(String name) {
    return elements(name, ForeignObject.class);
  }

  /** Numbers of an array that holds nothing else. */
  public NumberList numbers(String name) {
    return member(name, NumberList.class).orElse(NumberList.EMPTY);
  }

  /** Where the characters of a string stand that the reader was told not to read. */
  public Optional<Encoded> encoded(String name) {
    return member(name, Encoded.class);
  }

  private <T> List<T> elements(String name, Class<T> type) {
    List<T> elements = new ArrayList<>();
    for (Object element : member(name, List.class).orElse(List.of())) {
      if (type.isInstance(element)) {
        elements.add(type.cast(element));
      }
    }
    return elements;
  }

  private <T> Optional<T> member(String name, Class<T> type) {
    Object value = members.get(name);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }
}
