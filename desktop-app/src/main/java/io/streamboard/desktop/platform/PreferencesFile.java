package io.streamboard.desktop.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes {@link Preferences}. Small enough to be done on the calling thread. What cannot
 * be read or written is logged, no more.
 */
public final class PreferencesFile {

  private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);

  private final Path file;

  public PreferencesFile(Folders folders) {
    file = folders.config().resolve("preferences.properties");
  }

  /** What was saved; {@link Preferences#NONE} when nothing was or it cannot be read. */
  public Preferences load() {
    if (!Files.exists(file)) {
      return Preferences.NONE;
    }
    Properties values = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.warn("preferences cannot be read, starting without", unreadable);
      return Preferences.NONE;
    }
    return new Preferences(
        Optional.ofNullable(values.getProperty("server")),
        Optional.ofNullable(values.getProperty("name")),
        Optional.ofNullable(values.getProperty("theme")),
        Optional.ofNullable(values.getProperty("language")),
        List.of(values.getProperty("boards", "").split(" ")).stream()
            .filter(board -> !board.isBlank())
            .toList(),
        Optional.ofNullable(values.getProperty("shown")),
        Optional.ofNullable(values.getProperty("place")),
        Optional.ofNullable(values.getProperty("snaps")),
        Boolean.parseBoolean(values.getProperty("announces")));
  }

  /** Replaces the file in one step, so that a crash leaves the old or the new one. */
  public void save(Preferences preferences) {
    Properties values = new Properties();
    preferences.server().ifPresent(server -> values.setProperty("server", server));
    preferences.name().ifPresent(name -> values.setProperty("name", name));
    preferences.theme().ifPresent(theme -> values.setProperty("theme", theme));
    preferences.language().ifPresent(language -> values.setProperty("language", language));
    if (!preferences.boards().isEmpty()) {
      values.setProperty("boards", String.join(" ", preferences.boards()));
    }
    preferences.shown().ifPresent(board -> values.setProperty("shown", board));
    preferences.place().ifPresent(place -> values.setProperty("place", place));
    preferences.snaps().ifPresent(snaps -> values.setProperty("snaps", snaps));
    if (preferences.announces()) {
      values.setProperty("announces", "true");
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      try (Writer out = Files.newBufferedWriter(fresh)) {
        values.store(out, "Streamboard desktop");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      LOG.warn("preferences cannot be saved", unwritable);
    }
  }
}
