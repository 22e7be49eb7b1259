package io.streamboard.desktop.board.image;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Over the board: where images that are on their way will be, how it goes, and a way to stop. */
public final class UploadLayer extends Region {

  private static final double LEAST_WIDTH = 180;
  private static final double LEAST_HEIGHT = 96;

  private final ImagesViewModel model;
  private final ObservableValue<Camera> camera;
  private final Map<String, Node> nodes = new HashMap<>();

  /** Shows what the view model has under way, as the camera sees it. */
  public UploadLayer(ImagesViewModel model, ObservableValue<Camera> camera) {
    this.model = model;
    this.camera = camera;
    setId("uploads");
    setPickOnBounds(false);
    model.uploads().addListener((observed, before, now) -> show(now));
    camera.addListener((observed, before, now) -> requestLayout());
    show(model.uploads().get());
  }

  private void show(List<Upload> now) {
    nodes.clear();
    now.forEach(upload -> nodes.put(upload.id(), node(upload)));
    getChildren().setAll(nodes.values());
    requestLayout();
  }

  private Node node(Upload upload) {
    String name = upload.file().name();
    Label what = Controls.line(name.isEmpty() ? Texts.of("image.unnamed") : name);
    Label how = Controls.line(Texts.of(upload.isWaiting() ? "image.waiting" : "image.uploading"));
    how.setMinWidth(0);
    ProgressBar progress = new ProgressBar(upload.isWaiting() ? 0 : -1);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(how.getText());
    Node stop =
        Controls.icon(
            "stop-" + upload.id(),
            MaterialDesignC.CLOSE,
            "image.cancel",
            () -> model.cancel(upload));
    VBox box = new VBox(what, how, progress, stop);
    box.setId("upload-" + upload.id());
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("upload");
    return box;
  }

  @Override
  protected void layoutChildren() {
    for (Upload upload : model.uploads().get()) {
      Node node = nodes.get(upload.id());
      if (node != null) {
        Box box = camera.getValue().onScreen(upload.bounds());
        double width = Math.max(LEAST_WIDTH, box.width());
        double height = Math.max(LEAST_HEIGHT, box.height());
        node.resizeRelocate(
            box.x() - (width - box.width()) / 2,
            box.y() - (height - box.height()) / 2,
            width,
            height);
      }
    }
  }
}
