package io.streamboard.server.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Tells commands how to reach the server that runs on the data folder. Only to be believed while
 * the folder is locked: kill -9 leaves it behind.
 *
 * @param kafka bootstrap servers of the embedded broker; empty when the server uses an external
 *     cluster
 * @param address of HTTP and WebSocket; empty until it listens
 */
public record RunFile(long pid, Optional<String> kafka, Optional<String> address) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Replaces the file as a whole, for the owner only. */
  public void write(Path file) {
    ObjectNode object = JSON.createObjectNode().put("pid", pid);
    kafka.ifPresent(value -> object.put("kafka", value));
    address.ifPresent(value -> object.put("address", value));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh);
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      }
      Files.write(fresh, JSON.writeValueAsBytes(object));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FolderException(
          "The file " + file + " cannot be written: " + Reasons.of(e) + ".", e);
    }
  }

  /** Empty when there is none, or only a damaged one. */
  public static Optional<RunFile> read(Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      JsonNode object = JSON.readTree(Files.readAllBytes(file));
      return Optional.of(
          new RunFile(object.path("pid").asLong(), text(object, "kafka"), text(object, "address")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode object, String field) {
    return Optional.ofNullable(object.path(field).textValue());
  }
}
