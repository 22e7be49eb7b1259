package io.streamboard.desktop.exchange;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files of boards and drawings that are dropped on a screen. Hears only of what nothing on the
 * screen has taken, so that pictures are left to who takes pictures.
 */
final class FileDrop {

  private final BiConsumer<List<Path>, Point2D> taker;

  /**
   * @param taker is given the files and where they were dropped, in pixels of the scene
   */
  FileDrop(BiConsumer<List<Path>, Point2D> taker) {
    this.taker = taker;
  }

  void install(Node screen) {
    screen.addEventHandler(DragEvent.DRAG_OVER, this::over);
    screen.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    if (!files(event.getDragboard()).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> files = files(event.getDragboard());
    if (!files.isEmpty()) {
      taker.accept(files, new Point2D(event.getSceneX(), event.getSceneY()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private static List<Path> files(Dragboard dragged) {
    return dragged.hasFiles()
        ? dragged.getFiles().stream()
            .map(File::toPath)
            .filter(file -> FileFormat.ofReadable(file).isPresent())
            .toList()
        : List.of();
  }
}
