package io.streamboard.desktop.exchange;

import io.streamboard.desktop.board.image.ImageFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that came in one go, by what becomes of them, going by their names. Pure.
 *
 * @param pictures become images, {@code boards} are read as boards and drawings
 * @param others cannot be put on a board
 */
record DroppedFiles(List<Path> pictures, List<Path> boards, List<Path> others) {

  DroppedFiles {
    pictures = List.copyOf(pictures);
    boards = List.copyOf(boards);
    others = List.copyOf(others);
  }

  static DroppedFiles of(List<Path> files) {
    List<Path> pictures = new ArrayList<>();
    List<Path> boards = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path file : files) {
      if (ImageFiles.isPicture(file)) {
        pictures.add(file);
      } else if (FileFormat.ofReadable(file).isPresent()) {
        boards.add(file);
      } else {
        others.add(file);
      }
    }
    return new DroppedFiles(pictures, boards, others);
  }

  /** Whether any of them can be put on a board. */
  boolean anyTaken() {
    return !pictures.isEmpty() || !boards.isEmpty();
  }
}
