package io.streamboard.desktop.share;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Finds a person or group by name and gives it one of several rights.
 *
 * @param <L> the kind of right
 */
final class PeoplePicker<L> extends VBox {

  private static final int MOST_SHOWN = 5;

  private final ShareViewModel model;
  private final BiConsumer<Principal, L> give;
  private final TextField name = new TextField();
  private final ComboBox<L> level = new ComboBox<>();
  private final VBox found = new VBox(2);

  /**
   * Builds the picker.
   *
   * @param id begins the ids of the controls
   * @param first the right that is chosen at first
   */
  PeoplePicker(
      String id,
      ShareViewModel model,
      List<L> levels,
      L first,
      Function<L, String> shown,
      BiConsumer<Principal, L> give) {
    super(6);
    this.model = model;
    this.give = give;
    name.setId(id + "-find");
    name.setPromptText(Texts.of("share.find"));
    name.setAccessibleText(Texts.of("share.find"));
    HBox.setHgrow(name, Priority.ALWAYS);
    level.setId(id + "-level");
    level.setAccessibleText(Texts.of("share.level"));
    level.getItems().setAll(levels);
    level.setValue(first);
    level.setConverter(new Shown<>(shown));
    level.setMinWidth(140);
    found.setId(id + "-found");
    name.textProperty().addListener((observed, before, now) -> search(now));
    HBox row = new HBox(8, name, level);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(row, found);
  }

  /** The right that is chosen now. */
  L chosen() {
    return level.getValue();
  }

  private void search(String text) {
    if (text.isBlank()) {
      found.getChildren().clear();
    } else {
      model.find(text, this::show);
    }
  }

  private void show(List<Answer.Named> people) {
    if (name.getText().isBlank()) {
      return;
    }
    if (people.isEmpty()) {
      Label nobody = new Label(Texts.of("share.nobody"));
      nobody.getStyleClass().add("muted");
      found.getChildren().setAll(nobody);
    } else {
      found.getChildren().setAll(people.stream().limit(MOST_SHOWN).map(this::choice).toList());
    }
  }

  private Node choice(Answer.Named person) {
    Button choice =
        new Button(
            model.shown(person.principal(), person.name()), new FontIcon(icon(person.principal())));
    choice.setId("found-" + person.name());
    choice.getStyleClass().add("flat");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.setMinHeight(Region.USE_PREF_SIZE);
    choice.setOnAction(
        event -> {
          give.accept(person.principal(), level.getValue());
          name.clear();
          name.requestFocus();
        });
    return choice;
  }

  private static MaterialDesignA icon(Principal principal) {
    return switch (principal) {
      case Principal.Person person -> MaterialDesignA.ACCOUNT_OUTLINE;
      case Principal.Group group -> MaterialDesignA.ACCOUNT_GROUP_OUTLINE;
      case Principal.Everyone everyone -> MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE;
    };
  }

  /** A row with a name, the right it has, and taking it away. */
  static <L> Node row(String id, String name, ComboBox<L> right, Runnable takeAway) {
    right.setId(id + "-right");
    right.setMinWidth(140);
    right.setAccessibleText(name);
    Button remove = Controls.icon(id + "-remove", MaterialDesignC.CLOSE, "share.remove", takeAway);
    return row(id, name(name), right, remove);
  }

  /** A row with a name and the right it has, for who may only look. */
  static Node row(String id, String name, String right) {
    Label shown = new Label(right);
    shown.getStyleClass().add("muted");
    shown.setMinSize(Region.USE_PREF_SIZE, 32);
    return row(id, name(name), shown);
  }

  private static Label name(String name) {
    Label label = Controls.line(name);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static Node row(String id, Node... parts) {
    HBox row = new HBox(8, parts);
    row.setId(id);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
