package io.streamboard.desktop;

import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.desktop.board.image.ImageSource;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.fake.MadePictures;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Images: shown, on their way, missing, broken, and described. */
final class ImageChapter implements Chapter {

  private static final String NOWHERE = "0123456789abcdef".repeat(4);

  private final Screens walk;

  ImageChapter(Screens walk) {
    this.walk = walk;
  }

  @Override
  public List<String> pictures() {
    return List.of("board-images", "board-image-missing", "board-uploads", "alt-text");
  }

  @Override
  public void walk() {
    walk.studio().run(() -> walk.app().open(walk.server().board(walk.ana(), "Fresh")));
    walk.studio().run(() -> walk.model().viewport().look(new Camera(0, 0, 1)));
    insert(file("hill.png", 320, 200), new Point(220, 150));
    insert(file("wide.png", 400, 120), new Point(450, 320));
    walk.shot("board-images");
    addMissing();
    walk.shot("board-image-missing");
    walk.studio().run(() -> walk.outside().blobs().fail(Optional.of(Problem.UNREACHABLE)));
    insert(file("a photograph with a long name from somewhere.png", 200, 160), new Point(560, 120));
    walk.shot("board-uploads");
    walk.studio().run(() -> walk.outside().blobs().fail(Optional.empty()));
    walk.studio()
        .run(
            () ->
                walk.model()
                    .selection()
                    .select(List.of(walk.model().canvas().all().getFirst().id())));
    walk.perform("alt-text");
    walk.studio().until("the dialog", () -> walk.studio().shows("#alt-text-field"));
    walk.type("#alt-text-field", "the");
    walk.shot("alt-text");
    walk.studio().closeOthers();
    walk.studio().run(() -> walk.app().open(walk.board()));
  }

  private static Path file(String name, int width, int height) {
    try {
      Path folder = Files.createTempDirectory("pictures");
      return MadePictures.written(folder, name, MadePictures.file("png", width, height));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void insert(Path file, Point at) {
    walk.studio()
        .run(() -> walk.model().images().insert(List.of(new ImageSource.Stored(file)), at));
  }

  /** One that is not there yet, and two that say what they show. */
  private void addMissing() {
    add("missing", "", Bounds.of(80, 290, 140, 100));
    add("described", "Ana", Bounds.of(420, 80, 160, 120));
  }

  private void add(String id, String text, Bounds bounds) {
    WidgetKind image = new WidgetKind.Image(new BlobHash(NOWHERE), new Size(100, 100));
    Widget widget = new Widget(new WidgetId(id), image, bounds, ZKey.FIRST, Style.DEFAULT, text);
    walk.studio()
        .run(
            () ->
                walk.server()
                    .submit(
                        walk.model().handle().board(),
                        walk.ana(),
                        new WriterId("adder-" + walk.model().handle().board()),
                        new Operation.WidgetAdd(widget)));
  }
}
