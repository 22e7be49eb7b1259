package io.streamboard.benchmarks.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one set of measurements gave, as a file of JSON.
 *
 * @param set its name
 * @param taken when it was begun, for people
 * @param minutes how long it took
 * @param rows of the table
 * @param said all lines that were printed, conditions first
 */
public record SetFile(String set, String taken, double minutes, List<Row> rows, List<String> said) {
  private static final JsonMapper JSON = new JsonMapper();

  public SetFile {
    rows = List.copyOf(rows);
    said = List.copyOf(said);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        file(folder, set), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  /** What was measured last; empty when the set never was. */
  static Optional<SetFile> read(Path folder, String set) throws IOException {
    Path file = file(folder, set);
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readString(file), SetFile.class))
          : Optional.empty();
    } catch (JsonProcessingException broken) {
      throw new IOException(file + " is not what was written there", broken);
    }
  }

  private static Path file(Path folder, String set) {
    return folder.resolve(set + ".json");
  }
}
