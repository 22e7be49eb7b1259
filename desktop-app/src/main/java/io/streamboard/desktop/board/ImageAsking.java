package io.streamboard.desktop.board;

import io.streamboard.desktop.board.image.AltText;
import io.streamboard.desktop.board.image.ImageActions;
import io.streamboard.desktop.board.image.ImageFiles;
import io.streamboard.desktop.board.image.ImageSource;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.ui.FileChoice;
import io.streamboard.model.id.WidgetId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;

/** The questions that images need: which files, and what they show. */
final class ImageAsking implements ImageActions.Window {

  private final BoardViewModel model;
  private final FileChoice files;
  private final Supplier<Scene> scene;

  ImageAsking(BoardViewModel model, FileChoice files, Supplier<Scene> scene) {
    this.model = model;
    this.files = files;
    this.scene = scene;
  }

  @Override
  public void insert() {
    List<Path> chosen = files.open(List.of(ImageFiles.kind()));
    model
        .images()
        .insert(chosen.stream().map(ImageSource.Stored::new).toList(), model.desk().place());
  }

  @Override
  public void describe() {
    image().ifPresent(image -> describe(image.id()));
  }

  /** Asks for the text of one image. */
  void describe(WidgetId image) {
    model
        .canvas()
        .item(image)
        .filter(item -> model.desk().mayChange(item.view()))
        .ifPresent(
            item ->
                AltText.ask(
                    scene.get(),
                    item.widget().text(),
                    text -> model.writing().rewrite(image, text)));
  }

  /** Whether one image is selected that I may change. */
  ObservableBooleanValue mayDescribe() {
    return Bindings.createBooleanBinding(
        () -> image().isPresent() && model.selection().mayChange().get(),
        model.selection().widgets(),
        model.selection().mayChange());
  }

  private Optional<Item> image() {
    return Optional.of(model.selection().items())
        .filter(items -> items.size() == 1)
        .map(List::getFirst)
        .filter(ImageActions::isImage);
  }
}
