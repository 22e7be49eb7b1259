package io.streamboard.desktop.board;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;

/** Counts what boards' windows hold of files: the bytes that can be reached from them. */
final class HeldBytes {

  private static final String OURS = "io.streamboard.desktop.board";

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> left = new ArrayDeque<>();
  private long bytes;

  private HeldBytes() {}

  /** In arrays of bytes and of pixels that these hold, by way of our own objects. */
  static long in(Object... roots) {
    HeldBytes held = new HeldBytes();
    Arrays.stream(roots).forEach(held::meet);
    while (!held.left.isEmpty()) {
      held.open(held.left.remove());
    }
    return held.bytes;
  }

  private void meet(Object one) {
    if (one != null && seen.add(one)) {
      left.add(one);
    }
  }

  private void open(Object one) {
    switch (one) {
      case byte[] file -> bytes += file.length;
      case int[] pixels -> bytes += 4L * pixels.length;
      case Object[] several -> Arrays.stream(several).forEach(this::meet);
      case Optional<?> maybe -> maybe.ifPresent(this::meet);
      case ObservableValue<?> value -> meet(value.getValue());
      case Path _ -> {}
      case Iterable<?> several -> several.forEach(this::meet);
      case Map<?, ?> pairs ->
          pairs.forEach(
              (key, value) -> {
                meet(key);
                meet(value);
              });
      default -> openFields(one);
    }
  }

  private void openFields(Object one) {
    for (Class<?> type = one.getClass();
        type != null && type.getName().startsWith(OURS);
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          meet(read(field, one));
        }
      }
    }
  }

  private static Object read(Field field, Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }
}
