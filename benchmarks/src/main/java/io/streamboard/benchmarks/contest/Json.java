package io.streamboard.benchmarks.contest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The few forms of JSON that a report needs. */
public final class Json {
  private Json() {}

  public static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> text(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  public static String array(List<String> elements) {
    return String.join(",\n", elements).indent(1).strip().transform(all -> "[" + all + "]");
  }

  public static String texts(List<String> texts) {
    return texts.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** What is not a number is null. */
  public static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  public static String text(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      default -> c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
    };
  }
}
