package io.streamboard.model.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JSON in canonical form (log-format.md, section 6) of maps, lists, strings and numbers. */
final class CanonicalText {
  private CanonicalText() {}

  static String of(Object value) {
    return switch (value) {
      case Map<?, ?> members -> object(members);
      case List<?> elements ->
          elements.stream().map(CanonicalText::of).collect(Collectors.joining(",", "[", "]"));
      case String text -> quoted(text);
      case Boolean truth -> truth.toString();
      case Double number -> thousandths(number);
      case Number whole -> whole.toString();
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    };
  }

  private static String object(Map<?, ?> members) {
    Map<String, String> inOrder = new TreeMap<>();
    members.forEach((name, value) -> inOrder.put(name.toString(), of(value)));
    return inOrder.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String thousandths(double number) {
    BigDecimal exact = BigDecimal.valueOf(Math.round(number * 1000), 3);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
