package io.streamboard.server.config;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that all are told at once. Used by one thread. */
final class Problems {
  private final List<String> sentences = new ArrayList<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  void throwIfAny() {
    if (!sentences.isEmpty()) {
      throw new ConfigException(sentences);
    }
  }
}
