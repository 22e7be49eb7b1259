package io.streamboard.server.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bugs that somebody else planted, who need not know this package: each is a file {@code
 * NAME.patch}, as {@code git diff} writes it, of shipped sources. A first line before the diff says
 * what the changed code does.
 */
final class Patches {
  private static final String ENDING = ".patch";
  private static final Pattern FILE = Pattern.compile("\\+\\+\\+ (?:b/)?(\\S+)");
  private static final Pattern HUNK =
      Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@.*");

  private Patches() {}

  /** Those of a folder, by name. */
  static List<PlantedBug> in(Path folder) throws IOException {
    List<PlantedBug> bugs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList()) {
        String name = file.getFileName().toString();
        bugs.add(
            read(
                name.substring(0, name.length() - ENDING.length()).replace('-', ' '),
                Files.readString(file)));
      }
    }
    return bugs;
  }

  static PlantedBug read(String name, String patch) {
    List<Replacement> replacements = new ArrayList<>();
    Optional<String> file = Optional.empty();
    for (Iterator<String> lines = patch.lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      Matcher named = FILE.matcher(line);
      Matcher hunk = HUNK.matcher(line);
      if (named.matches()) {
        file = Optional.of(named.group(1));
      } else if (hunk.matches()) {
        replacements.add(hunk(file.orElseThrow(), lines, count(hunk, 1), count(hunk, 2)));
      }
    }
    if (replacements.isEmpty()) {
      throw new IllegalStateException(name + " changes nothing");
    }
    return new PlantedBug(name, sentence(patch), replacements);
  }

  private static String sentence(String patch) {
    return patch
        .lines()
        .findFirst()
        .filter(line -> !line.startsWith("diff ") && !line.startsWith("--- "))
        .orElse("");
  }

  private static int count(Matcher hunk, int side) {
    return Optional.ofNullable(hunk.group(side)).map(Integer::parseInt).orElse(1);
  }

  /** So many lines of the source as it is, and of what it becomes, in one. */
  private static Replacement hunk(String file, Iterator<String> lines, int before, int after) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    int missing = before + after;
    while (missing > 0) {
      String line = lines.next();
      String text = line.isEmpty() ? "\n" : line.substring(1) + "\n";
      if (!line.startsWith("+") && !line.startsWith("\\")) {
        from.append(text);
        missing--;
      }
      if (!line.startsWith("-") && !line.startsWith("\\")) {
        to.append(text);
        missing--;
      }
    }
    return new Replacement(file, from.toString(), to.toString().strip());
  }
}
