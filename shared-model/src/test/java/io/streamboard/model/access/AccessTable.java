package io.streamboard.model.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the expected outcomes of docs/access.csv, which are written by hand. Test support, also for
 * other modules.
 */
public final class AccessTable {
  private static final String NOT_APPLICABLE = "-";
  private static final int FIRST_ROLE_COLUMN = 3;

  private AccessTable() {}

  /**
   * One expectation.
   *
   * @param on {@code board}, {@code widget} or {@code thread}
   * @param operation the operation's type name
   * @param target a target of docs/access.md
   * @param role a column: a role, {@code guest} or {@code none}
   * @param expected {@code applied} or the code of a reason
   */
  public record Cell(String on, String operation, String target, String role, String expected) {
    @Override
    public String toString() {
      return role + ": " + operation + " on " + on + " " + target + " is " + expected;
    }
  }

  /** All cells but those that cannot be, in the order of the file. */
  public static List<Cell> cells() {
    List<String[]> lines = lines();
    String[] header = lines.getFirst();
    List<Cell> cells = new ArrayList<>();
    for (String[] row : lines.subList(1, lines.size())) {
      for (int column = FIRST_ROLE_COLUMN; column < header.length; column++) {
        if (!row[column].equals(NOT_APPLICABLE)) {
          cells.add(new Cell(row[0], row[1], row[2], header[column], row[column]));
        }
      }
    }
    return cells;
  }

  private static List<String[]> lines() {
    try (Stream<String> lines = Files.lines(file())) {
      return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests run in the folder of their module, or in the project's. */
  private static Path file() {
    Path here = Path.of("docs", "access.csv");
    return Files.exists(here) ? here : Path.of("..").resolve(here);
  }
}
