package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The question what of a board to write; for pictures of pixels also how large and on what. */
final class ExportDialog {

  private static final double WIDTH = 420;
  private static final List<Double> SCALES = List.of(0.5, 1.0, 2.0, 3.0, 4.0);
  private static final double USUAL = 2;

  private final ExportOffer offer;
  private final Dialog<ExportChoice> dialog = new Dialog<>();
  private final ToggleGroup parts = new ToggleGroup();
  private final ComboBox<Double> scale = new ComboBox<>();
  private final ComboBox<ExportChoice.Paper> paper = new ComboBox<>();
  private final Label size = new Label();

  private ExportDialog(ExportOffer offer, boolean dark, Scene over) {
    this.offer = offer;
    Dialogs.dress(dialog, over, Texts.of("export.title." + offer.format().ending()));
    DialogPane pane = dialog.getDialogPane();
    pane.setId("export-dialog");
    ButtonType go = new ButtonType(Texts.of("export.go"), ButtonBar.ButtonData.OK_DONE);
    pane.getButtonTypes()
        .setAll(go, new ButtonType(Texts.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
    pane.setContent(content(dark));
    pane.setPrefWidth(WIDTH);
    if (pane.lookupButton(go) instanceof Button button) {
      button.setId("export-go");
      button
          .disableProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> !isPossible(), parts.selectedToggleProperty(), scale.valueProperty()));
    }
    dialog.setResultConverter(button -> button == go ? choice() : null);
  }

  /** Returns when the person has answered; empty when the question was left. */
  static Optional<ExportChoice> ask(ExportOffer offer, boolean dark, Scene over) {
    return new ExportDialog(offer, dark, over).dialog.showAndWait();
  }

  private VBox content(boolean dark) {
    Label question = new Label(Texts.of("export.what"));
    question.getStyleClass().add("heading");
    VBox content = new VBox(Tokens.NOW.space().s(), question);
    for (ExportChoice.Part part : ExportChoice.Part.values()) {
      Optional.ofNullable(offer.parts().get(part))
          .ifPresent(count -> content.getChildren().add(option(part, count)));
    }
    if (offer.format() == FileFormat.PNG) {
      picture(content, dark);
    }
    note().ifPresent(content.getChildren()::add);
    return content;
  }

  private RadioButton option(ExportChoice.Part part, int count) {
    RadioButton option = new RadioButton(Texts.ofCount("export." + part.key(), count, count));
    option.setId("export-part-" + part.key());
    option.setToggleGroup(parts);
    option.setUserData(part);
    option.setSelected(parts.getSelectedToggle() == null || part == ExportChoice.Part.FRAMES);
    return option;
  }

  private void picture(VBox content, boolean dark) {
    scale.setId("export-scale");
    scale.getItems().setAll(SCALES);
    scale.setConverter(shown(each -> Texts.of("export.scale.value", each)));
    scale.setValue(USUAL);
    paper.setId("export-paper");
    paper.getItems().setAll(ExportChoice.Paper.values());
    paper.setConverter(shown(each -> Texts.of("export.paper." + each.key())));
    paper.setValue(dark ? ExportChoice.Paper.DARK : ExportChoice.Paper.LIGHT);
    size.setId("export-size");
    size.getStyleClass().add("muted");
    size.setWrapText(true);
    size.setMinHeight(Label.USE_PREF_SIZE);
    size.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::sizeText, parts.selectedToggleProperty(), scale.valueProperty()));
    content
        .getChildren()
        .addAll(labelled("export.scale", scale), labelled("export.paper", paper), size);
  }

  private static VBox labelled(String key, ComboBox<?> box) {
    Label label = new Label(Texts.of(key));
    label.setLabelFor(box);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(label.getText());
    return new VBox(Tokens.NOW.space().xs(), label, box);
  }

  /** What a person should know before choosing the format. */
  private Optional<Label> note() {
    if (offer.format() == FileFormat.PNG) {
      return Optional.empty();
    }
    boolean history = offer.whole() && offer.format() == FileFormat.BOARD;
    Label note =
        new Label(
            Texts.of(history ? "export.note.whole" : "export.note." + offer.format().ending()));
    note.getStyleClass().add("muted");
    note.setWrapText(true);
    note.setMinHeight(Label.USE_PREF_SIZE);
    return Optional.of(note);
  }

  private ExportChoice.Part part() {
    return (ExportChoice.Part) parts.getSelectedToggle().getUserData();
  }

  private boolean isPossible() {
    return offer.format() != FileFormat.PNG || offer.pixels(part(), scale.getValue()).isPresent();
  }

  private String sizeText() {
    return offer
        .pixels(part(), scale.getValue())
        .map(pixels -> Texts.of("export.size", pixels.width(), pixels.height()))
        .orElseGet(() -> Texts.of("export.size.none"));
  }

  private ExportChoice choice() {
    boolean pixels = offer.format() == FileFormat.PNG;
    return new ExportChoice(
        part(),
        pixels ? scale.getValue() : 1,
        pixels ? paper.getValue() : ExportChoice.Paper.LIGHT);
  }

  private static <T> StringConverter<T> shown(java.util.function.Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String ignored) {
        throw new UnsupportedOperationException("nobody writes here");
      }
    };
  }
}
