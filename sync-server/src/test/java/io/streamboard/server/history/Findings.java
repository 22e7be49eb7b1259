package io.streamboard.server.history;

import java.util.ArrayList;
import java.util.List;

/** Collects what the checks of one run find. Confined to the thread that checks. */
final class Findings {
  private final List<Violation> found = new ArrayList<>();

  void add(Violation.Kind kind, String sentence) {
    found.add(new Violation(kind, sentence));
  }

  List<Violation> all() {
    return List.copyOf(found);
  }
}
