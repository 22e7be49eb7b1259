package io.streamboard.desktop.board.image;

import io.streamboard.desktop.canvas.Camera;
import io.streamboard.model.geometry.Point;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files of pictures that are dropped on the canvas; other files are left to others. */
public final class ImageDrop {

  private final ImagesViewModel model;
  private final Supplier<Camera> camera;

  /** Hears nothing yet. */
  public ImageDrop(ImagesViewModel model, Supplier<Camera> camera) {
    this.model = model;
    this.camera = camera;
  }

  public void install(Node canvas) {
    canvas.addEventHandler(DragEvent.DRAG_OVER, this::over);
    canvas.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    if (!pictures(event.getDragboard()).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> files = pictures(event.getDragboard());
    if (!files.isEmpty()) {
      Point at = camera.get().world(event.getX(), event.getY());
      model.insert(files.stream().map(ImageSource.Stored::new).toList(), at);
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private static List<Path> pictures(Dragboard dragged) {
    return dragged.hasFiles()
        ? dragged.getFiles().stream().map(File::toPath).filter(ImageFiles::isPicture).toList()
        : List.of();
  }
}
