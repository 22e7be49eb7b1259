package io.streamboard.server.identity.password;

import java.text.Normalizer;

/** A password as somebody typed it, in one Unicode form. Never part of a text. */
public record Password(String value) {
  public Password {
    value = Normalizer.normalize(value, Normalizer.Form.NFKC);
  }

  int points() {
    return value.codePointCount(0, value.length());
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
