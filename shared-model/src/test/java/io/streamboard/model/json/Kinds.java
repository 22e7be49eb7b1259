package io.streamboard.model.json;

import java.util.stream.Stream;

/** The records of a sealed family, also those of the families in it. */
final class Kinds {
  private Kinds() {}

  static Class<?>[] of(Class<?> family) {
    return members(family).toArray(Class<?>[]::new);
  }

  private static Stream<Class<?>> members(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(Kinds::members)
        : Stream.of(kind);
  }
}
