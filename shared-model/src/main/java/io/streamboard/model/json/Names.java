package io.streamboard.model.json;

import io.streamboard.model.wire.ErrorCode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wire names of the constants of an enumeration, and the way back. */
final class Names<E extends Enum<E>> {
  private final String what;
  private final Map<E, String> names;
  private final Map<String, E> constants;

  private Names(String what, E[] constants, Function<E, String> name) {
    this.what = what;
    this.names = Stream.of(constants).collect(Collectors.toUnmodifiableMap(each -> each, name));
    this.constants =
        Stream.of(constants).collect(Collectors.toUnmodifiableMap(name, constant -> constant));
  }

  static <E extends Enum<E>> Names<E> of(String what, E[] constants, Function<E, String> name) {
    return new Names<>(what, constants, name);
  }

  /** Lower case, words joined by a hyphen. */
  static <E extends Enum<E>> Names<E> of(String what, E[] constants) {
    return new Names<>(
        what, constants, constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  String of(E constant) {
    return Objects.requireNonNull(names.get(constant));
  }

  boolean knows(String text) {
    return constants.containsKey(text);
  }

  E parse(String text) {
    E constant = constants.get(text);
    if (constant == null) {
      throw new MalformedException(ErrorCode.INVALID, what + ": not one of its values");
    }
    return constant;
  }
}
