package io.streamboard.desktop.exchange;

import io.streamboard.model.exchange.ImageHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures that a canvas names by their paths: looked for in its own folder and, where that is
 * part of a vault, in the vault. Nothing outside of these is read, whatever a path says. Blocking,
 * on any thread.
 */
final class PicturesBeside {

  /** What the folder of a vault has in it. */
  private static final String VAULT = ".obsidian";

  private final List<Path> folders;

  private PicturesBeside(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  static PicturesBeside of(Path canvas) {
    List<Path> folders = new ArrayList<>();
    Optional<Path> folder = Optional.ofNullable(canvas.toAbsolutePath().normalize().getParent());
    folder.ifPresent(folders::add);
    Optional<Path> above = folder;
    while (above.isPresent()) {
      above.filter(each -> Files.isDirectory(each.resolve(VAULT))).ifPresent(folders::add);
      above = above.map(Path::getParent);
    }
    return new PicturesBeside(folders);
  }

  /** The file at this path; empty when it is not there, too large, or not in these folders. */
  Optional<byte[]> bytes(String path) {
    return folders.stream().flatMap(folder -> bytes(folder, path).stream()).findFirst();
  }

  private static Optional<byte[]> bytes(Path folder, String path) {
    try {
      Path file = folder.resolve(path).toRealPath();
      boolean inside = file.startsWith(folder.toRealPath());
      boolean readable =
          inside && Files.isRegularFile(file) && Files.size(file) <= ImageHeader.BYTES;
      return readable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }
}
