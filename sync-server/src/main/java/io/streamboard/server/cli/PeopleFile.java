package io.streamboard.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.identity.password.Password;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads who is to get an account, one person a line. What is wrong is told by the numbers of lines:
 * what stands in a line may be a password, also where another part belongs.
 */
final class PeopleFile {
  private static final String STANDARD_INPUT = "-";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int PARTS = 3;

  private final List<Person> people = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private PeopleFile() {}

  /**
   * Somebody of the file.
   *
   * @param line counted from 1 on
   * @param displayName the name to sign in with, where the file has none
   */
  record Person(int line, String name, String displayName, Password password) {}

  /**
   * All of them, at least one; throws {@link CommandFailedException} with a sentence for each line
   * that is none.
   *
   * @param file {@code -} for standard input
   */
  static List<Person> read(String file, InputStream standardInput) {
    PeopleFile read = new PeopleFile();
    String name = file.equals(STANDARD_INPUT) ? "Standard input" : "The file " + file;
    try (BufferedReader lines =
        new BufferedReader(
            // Bytes that are no UTF-8 are an error of this reader.
            new InputStreamReader(open(file, standardInput), UTF_8.newDecoder()))) {
      read.all(lines.lines().toList());
    } catch (NoSuchFileException none) {
      throw new CommandFailedException(ExitCodes.USAGE, "There is no file " + file + ".");
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(name, e);
    }
    if (!read.problems.isEmpty()) {
      throw new CommandFailedException(ExitCodes.USAGE, read.problems);
    }
    if (read.people.isEmpty()) {
      throw new CommandFailedException(ExitCodes.USAGE, name + " names nobody.");
    }
    return List.copyOf(read.people);
  }

  /** Standard input stays open: it is not ours. */
  private static InputStream open(String file, InputStream standardInput) throws IOException {
    return file.equals(STANDARD_INPUT)
        ? new FilterInputStream(standardInput) {
          @Override
          public void close() {}
        }
        : Files.newInputStream(Path.of(file));
  }

  private static CommandFailedException unreadable(String name, Exception problem) {
    return problem.getCause() instanceof CharacterCodingException
        ? new CommandFailedException(ExitCodes.USAGE, name + " is not in UTF-8.")
        : new CommandFailedException(ExitCodes.FAILED, name + " cannot be read.");
  }

  private void all(List<String> lines) {
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      String whole =
          at == 0 && line.startsWith(BYTE_ORDER_MARK)
              ? line.substring(BYTE_ORDER_MARK.length())
              : line;
      if (!whole.isBlank()) {
        one(at + 1, whole);
      }
    }
  }

  private void one(int number, String line) {
    boolean tabs = line.contains("\t");
    String[] parts = line.split(tabs ? "\t" : ",", PARTS);
    if (parts.length < PARTS) {
      problems.add(
          "Line %d is not a name, a display name and a password, with tabs or commas between."
              .formatted(number));
    } else if (!tabs && List.of(parts).stream().anyMatch(part -> part.startsWith("\""))) {
      problems.add(
          "Line %d has a quotation mark where a part begins; put tabs between the parts instead."
              .formatted(number));
    } else {
      String name = parts[0].strip();
      String shown = parts[1].isBlank() ? name : parts[1];
      people.add(new Person(number, name, shown, new Password(parts[2])));
    }
  }
}
