package io.streamboard.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said on the command line: pairs of a flag and its value. Used by the main thread; all
 * that will not do throws {@link IllegalArgumentException} with a text for people.
 */
public final class Flags {
  private final Map<String, List<String>> values;

  private Flags(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Takes the command line.
   *
   * @param known the flags that there are
   */
  public static Flags parse(Set<String> known, String... arguments) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!known.contains(arguments[i])) {
        throw new IllegalArgumentException("there is no flag " + arguments[i]);
      }
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException("no value for " + arguments[i]);
      }
      values.computeIfAbsent(arguments[i], _ -> new ArrayList<>()).add(arguments[i + 1]);
    }
    return new Flags(values);
  }

  /** All values of a flag, in their order. */
  public List<String> all(String flag) {
    return values.getOrDefault(flag, List.of());
  }

  /** The last value of a flag. */
  public Optional<String> given(String flag) {
    return values.containsKey(flag) ? Optional.of(values.get(flag).getLast()) : Optional.empty();
  }

  public String text(String flag, String otherwise) {
    return given(flag).orElse(otherwise);
  }

  /** A whole number from 1 on. */
  public int positive(String flag, int otherwise) {
    return given(flag).map(Flags::positive).orElse(otherwise);
  }

  /** The text as a whole number from 1 on. */
  public static int positive(String text) {
    if (!text.matches("0*[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number from 1 on");
    }
    return Integer.parseInt(text);
  }
}
