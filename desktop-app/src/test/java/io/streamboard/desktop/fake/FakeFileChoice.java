package io.streamboard.desktop.fake;

import io.streamboard.desktop.ui.FileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A person who answers the next questions for files as told; who leaves all others. */
public final class FakeFileChoice implements FileChoice {

  private List<Path> opened = List.of();
  private Optional<Path> saved = Optional.empty();
  private List<Kind> offered = List.of();

  /** Chooses these files at the next question. */
  public void opens(Path... files) {
    opened = List.of(files);
  }

  /** Writes there at the next question. */
  public void savesTo(Path file) {
    saved = Optional.of(file);
  }

  /** What kinds the last question was for. */
  public List<Kind> offered() {
    return offered;
  }

  @Override
  public List<Path> open(List<Kind> kinds) {
    offered = List.copyOf(kinds);
    List<Path> answer = opened;
    opened = List.of();
    return answer;
  }

  @Override
  public Optional<Path> save(String name, Kind kind) {
    offered = List.of(kind);
    Optional<Path> answer = saved;
    saved = Optional.empty();
    return answer;
  }
}
