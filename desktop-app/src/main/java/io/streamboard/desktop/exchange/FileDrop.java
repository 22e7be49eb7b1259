package io.streamboard.desktop.exchange;

import java.io.File;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files that are dropped on a screen. They are taken when any of them can be put on a board: what
 * becomes of the others is told after the drop.
 */
final class FileDrop {

  private final BiConsumer<DroppedFiles, Point2D> taker;

  /**
   * @param taker is given the files and where they were dropped, in pixels of the scene
   */
  FileDrop(BiConsumer<DroppedFiles, Point2D> taker) {
    this.taker = taker;
  }

  void install(Node screen) {
    screen.addEventHandler(DragEvent.DRAG_OVER, this::over);
    screen.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    if (files(event.getDragboard()).anyTaken()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    DroppedFiles files = files(event.getDragboard());
    if (files.anyTaken()) {
      taker.accept(files, new Point2D(event.getSceneX(), event.getSceneY()));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private static DroppedFiles files(Dragboard dragged) {
    List<File> files = dragged.hasFiles() ? dragged.getFiles() : List.of();
    return DroppedFiles.of(files.stream().map(File::toPath).toList());
  }
}
