package io.streamboard.server.planted;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One change of a source file.
 *
 * @param file path from the folder of the project
 * @param from text that stands in the file exactly once, whatever white space is between its words
 * @param to what stands there instead
 */
record Replacement(String file, String from, String to) {

  /** In a source of {@code sync-server}; the path is the one below its root package. */
  static Replacement server(String path, String from, String to) {
    return new Replacement("sync-server/src/main/java/io/streamboard/server/" + path, from, to);
  }

  /** In a source of {@code sync-client}. */
  static Replacement client(String path, String from, String to) {
    return new Replacement("sync-client/src/main/java/io/streamboard/client/" + path, from, to);
  }

  /** In a source of {@code shared-model}. */
  static Replacement model(String path, String from, String to) {
    return new Replacement("shared-model/src/main/java/io/streamboard/model/" + path, from, to);
  }

  /** The changed source; fails when the text does not stand there exactly once. */
  String in(String source) {
    List<MatchResult> found = pattern().matcher(source).results().toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          file + " holds this " + found.size() + " times instead of once:\n" + from);
    }
    MatchResult place = found.getFirst();
    return source.substring(0, place.start()) + to + source.substring(place.end());
  }

  /** Where lines break and how they are indented does not matter. */
  private Pattern pattern() {
    return Pattern.compile(
        Stream.of(from.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+")));
  }
}
