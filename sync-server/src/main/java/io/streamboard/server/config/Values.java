package io.streamboard.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads single settings as what they must be, and notes what is wrong with them. */
final class Values {
  private final Sources sources;
  private final Problems problems;

  Values(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  Optional<String> value(Setting setting) {
    return sources.value(setting);
  }

  boolean isSet(Setting setting) {
    return value(setting).isPresent() && !sources.isDefault(setting);
  }

  /** The default, or nothing, where it is not set. */
  String text(Setting setting) {
    return value(setting).orElseGet(() -> setting.standard().orElse(""));
  }

  String choice(Setting setting, List<String> choices) {
    String text = text(setting);
    if (!choices.contains(text)) {
      problem(setting, "must be " + String.join(" or ", choices), text);
    }
    return text;
  }

  boolean bool(Setting setting) {
    return choice(setting, List.of("true", "false")).equals("true");
  }

  int integer(Setting setting, int least, int most) {
    return (int) number(setting, least, most);
  }

  /** The least one for a text that is none: it is never used, as the problem is thrown. */
  long number(Setting setting, long least, long most) {
    String text = text(setting);
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
      problem(setting, "must be from " + least + " to " + most, text);
    } catch (NumberFormatException e) {
      problem(setting, "must be a whole number", text);
    }
    return least;
  }

  Optional<Path> path(Setting setting) {
    try {
      return value(setting).map(Path::of);
    } catch (InvalidPathException e) {
      problem(setting, "must be a path", text(setting));
      return Optional.empty();
    }
  }

  Optional<Path> readable(Setting setting) {
    Optional<Path> path = path(setting);
    path.filter(file -> !isReadable(file))
        .ifPresent(file -> problem(setting, "must be a file that can be read", file.toString()));
    return path.filter(Values::isReadable);
  }

  private static boolean isReadable(Path file) {
    return Files.isReadable(file) && !Files.isDirectory(file);
  }

  /** A file that nobody but its owner may read. */
  Optional<Path> secret(Setting setting) {
    Optional<Path> file = readable(setting);
    file.filter(Values::othersMayRead)
        .ifPresent(open -> problem(setting, "must be readable by its owner only", open.toString()));
    return file;
  }

  private static boolean othersMayRead(Path file) {
    try {
      Set<PosixFilePermission> given = Files.getPosixFilePermissions(file);
      return given.contains(PosixFilePermission.GROUP_READ)
          || given.contains(PosixFilePermission.OTHERS_READ);
    } catch (UnsupportedOperationException notPosix) {
      return false;
    } catch (IOException unreadable) {
      return true;
    }
  }

  void problem(Setting setting, String rule, String text) {
    problem(
        setting.key() + " " + rule + ", but is '" + text + "' (" + sources.origin(setting) + ").");
  }

  void problem(String sentence) {
    problems.add(sentence);
  }
}
