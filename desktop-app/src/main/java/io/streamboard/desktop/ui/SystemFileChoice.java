package io.streamboard.desktop.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialogs. Each begins in the folder where the last one ended. */
public final class SystemFileChoice implements FileChoice {

  private final Window over;
  private Optional<File> folder = Optional.empty();

  public SystemFileChoice(Window over) {
    this.over = over;
  }

  @Override
  public List<Path> open(List<Kind> kinds) {
    FileChooser chooser = chooser(kinds);
    List<File> chosen =
        Objects.requireNonNullElse(chooser.showOpenMultipleDialog(over), List.<File>of());
    chosen.forEach(this::remember);
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(String name, Kind kind) {
    FileChooser chooser = chooser(List.of(kind));
    chooser.setInitialFileName(name);
    Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(over));
    chosen.ifPresent(this::remember);
    return chosen.map(File::toPath);
  }

  private FileChooser chooser(List<Kind> kinds) {
    FileChooser chooser = new FileChooser();
    kinds.forEach(kind -> chooser.getExtensionFilters().add(filter(kind)));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private static FileChooser.ExtensionFilter filter(Kind kind) {
    List<String> patterns =
        kind.endings().isEmpty()
            ? List.of("*")
            : kind.endings().stream().map(ending -> "*." + ending).toList();
    return new FileChooser.ExtensionFilter(kind.name(), patterns);
  }

  private void remember(File chosen) {
    folder = Optional.ofNullable(chosen.getParentFile());
  }
}
