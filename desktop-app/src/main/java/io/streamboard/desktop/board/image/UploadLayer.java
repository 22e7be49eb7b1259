package io.streamboard.desktop.board.image;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<Shown, Node> nodes = new LinkedHashMap<>();

  /**
   * What a node shows.
   *
   * @param first and not behind others
   */
  private record Shown(Upload upload, boolean first) {

    String told() {
      return first ? upload.isWaiting() ? "image.waiting" : "image.uploading" : "image.queued";
    }
  }

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

  /** Of very many only those are made anew that are shown otherwise than before. */
  private void show(List<Upload> now) {
    Map<Shown, Node> before = Map.copyOf(nodes);
    nodes.clear();
    for (Upload upload : now) {
      Shown shown = new Shown(upload, nodes.isEmpty());
      nodes.put(shown, Optional.ofNullable(before.get(shown)).orElseGet(() -> node(shown)));
    }
    getChildren().setAll(nodes.values());
    requestLayout();
  }

  private Node node(Shown shown) {
    Upload upload = shown.upload();
    String name = upload.file().name();
    Label what = Controls.line(name.isEmpty() ? Texts.of("image.unnamed") : name);
    Label how = Controls.line(Texts.of(shown.told()));
    how.setMinWidth(0);
    ProgressBar progress = new ProgressBar(upload.isWaiting() || !shown.first() ? 0 : -1);
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
    nodes.forEach(
        (shown, node) -> place(node, camera.getValue().onScreen(shown.upload().bounds())));
  }

  private static void place(Node node, Box box) {
    double width = Math.max(LEAST_WIDTH, box.width());
    double height = Math.max(LEAST_HEIGHT, box.height());
    node.resizeRelocate(
        box.x() - (width - box.width()) / 2, box.y() - (height - box.height()) / 2, width, height);
  }
}
