package io.streamboard.model.json;

import java.util.Optional;

/**
 * Writes JSON as {@code JSON.stringify} of JavaScript does: no white space, the same escapes,
 * coordinates as shortest decimals. Values one after the other have commas between them, also where
 * they stand in no array. Texts are well-formed Unicode: the model holds no others. Confined to one
 * call.
 */
final class Output {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder(256);

  /** Whether a value was the last thing written. */
  private boolean behindValue;

  /** What has been written. */
  String finish() {
    return text.toString();
  }

  Output object() {
    return open('{');
  }

  Output object(String name) {
    return name(name).open('{');
  }

  /** The value follows. */
  Output name(String name) {
    string(name);
    text.append(':');
    behindValue = false;
    return this;
  }

  Output end() {
    return close('}');
  }

  Output array(String name) {
    return name(name).open('[');
  }

  Output array() {
    return open('[');
  }

  Output endArray() {
    return close(']');
  }

  Output put(String name, String value) {
    return name(name).add(value);
  }

  /** An absent value leaves the member out. */
  Output put(String name, Optional<String> value) {
    return value.map(present -> put(name, present)).orElse(this);
  }

  Output put(String name, long value) {
    return name(name).add(value);
  }

  Output put(String name, boolean value) {
    name(name);
    text.append(value);
    behindValue = true;
    return this;
  }

  /** A number of world units: thousandths, so that its shortest decimal is exact. */
  Output units(String name, double value) {
    name(name);
    text.append(Decimals.text(value));
    behindValue = true;
    return this;
  }

  Output add(String element) {
    string(element);
    behindValue = true;
    return this;
  }

  Output add(long element) {
    separate();
    text.append(element);
    behindValue = true;
    return this;
  }

  private Output open(char bracket) {
    separate();
    text.append(bracket);
    behindValue = false;
    return this;
  }

  private Output close(char bracket) {
    text.append(bracket);
    behindValue = true;
    return this;
  }

  private void separate() {
    if (behindValue) {
      text.append(',');
    }
  }

  private void string(String value) {
    separate();
    text.append('"');
    int plain = 0;
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c < ' ' || c == '"' || c == '\\') {
        text.append(value, plain, at);
        escape(c);
        plain = at + 1;
      }
    }
    text.append(value, plain, value.length()).append('"');
  }

  private void escape(char c) {
    text.append('\\');
    switch (c) {
      case '"', '\\' -> text.append(c);
      case '\b' -> text.append('b');
      case '\t' -> text.append('t');
      case '\n' -> text.append('n');
      case '\f' -> text.append('f');
      case '\r' -> text.append('r');
      default -> text.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}
