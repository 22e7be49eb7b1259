package io.streamboard.server.planted;

import io.streamboard.server.planted.Hunt.Catch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the hunts brought, as lines of Markdown. */
final class Table {
  private static final int LONGEST = 110;

  private Table() {}

  static List<String> of(
      List<PlantedBug> bugs, Map<PlantedBug, Optional<Catch>> caught, Hunt hunt) {
    List<String> lines = new ArrayList<>();
    lines.add("| bug | what the changed code does | caught by | seed | seconds |");
    lines.add("|---|---|---|---|---|");
    bugs.forEach(bug -> lines.add(line(bug, caught.getOrDefault(bug, Optional.empty()), hunt)));
    return lines;
  }

  private static String line(PlantedBug bug, Optional<Catch> caught, Hunt hunt) {
    return caught
        .map(
            found ->
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %.1f |",
                    bug.name(),
                    bug.sentence(),
                    cell(found.by()),
                    found.seed(),
                    found.seconds()))
        .orElseGet(
            () ->
                String.format(
                    Locale.ROOT,
                    "| %s | %s | **not caught** in %d seeds of %d operations | | |",
                    bug.name(),
                    bug.sentence(),
                    hunt.seeds(),
                    hunt.operations()));
  }

  private static String cell(String text) {
    String plain = text.replace("|", "/");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …";
  }
}
