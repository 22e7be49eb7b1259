package io.streamboard.server.planted;

import java.util.List;

/**
 * A bug that somebody could make.
 *
 * @param name names it in the table
 * @param sentence what the changed code does
 */
record PlantedBug(String name, String sentence, List<Replacement> replacements) {
  PlantedBug {
    replacements = List.copyOf(replacements);
  }

  PlantedBug(String name, String sentence, Replacement... replacements) {
    this(name, sentence, List.of(replacements));
  }

  @Override
  public String toString() {
    return name;
  }
}
