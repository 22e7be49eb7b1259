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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Finds a person or group by name and gives it one of several rights; by keys too: Enter takes the
 * only one, the arrows walk among several.
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
  private List<Answer.Named> matches = List.of();
  private boolean answered;
  private boolean waiting;

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
    name.setOnAction(event -> enter());
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    HBox row = new HBox(8, name, level);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(row, found);
  }

  /** The right that is chosen now. */
  L chosen() {
    return level.getValue();
  }

  private void search(String text) {
    answered = false;
    waiting = false;
    if (text.isBlank()) {
      found.getChildren().clear();
    } else {
      model.find(text, people -> answer(text, people));
    }
  }

  /** What was found for another text than is there now counts no more. */
  private void answer(String text, List<Answer.Named> people) {
    if (name.getText().isBlank() || !name.getText().equals(text)) {
      return;
    }
    answered = true;
    matches = people;
    show(people);
    if (waiting) {
      enter();
    }
  }

  /** The only one that was found is taken, at once or as soon as it is known; of several none. */
  private void enter() {
    waiting = !answered && !name.getText().isBlank();
    if (!answered) {
      return;
    }
    if (matches.size() == 1) {
      take(matches.getFirst());
    } else {
      focus(0);
    }
  }

  private void take(Answer.Named person) {
    give.accept(person.principal(), level.getValue());
    name.clear();
    name.requestFocus();
  }

  /** From the name down to what was found and up again; Enter takes what has the focus. */
  private void walk(KeyEvent event) {
    int at = choices().indexOf(event.getTarget());
    if (at < 0 && !name.equals(event.getTarget())) {
      return;
    }
    boolean done =
        switch (event.getCode()) {
          case DOWN -> focus(at + 1);
          case UP -> at == 0 ? focusName() : focus(at - 1);
          case ENTER -> at >= 0 && fire(at);
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  private List<Node> choices() {
    return found.getChildren().stream().filter(Button.class::isInstance).toList();
  }

  /** Whether there is one. */
  private boolean focus(int choice) {
    List<Node> all = choices();
    boolean there = choice >= 0 && choice < all.size();
    if (there) {
      all.get(choice).requestFocus();
    }
    return there;
  }

  private boolean focusName() {
    name.requestFocus();
    name.end();
    return true;
  }

  private boolean fire(int choice) {
    if (choices().get(choice) instanceof Button button) {
      button.fire();
    }
    return true;
  }

  private void show(List<Answer.Named> people) {
    if (people.isEmpty()) {
      Label nobody = new Label(Texts.of("share.nobody"));
      nobody.getStyleClass().add("muted");
      nobody.setId("nobody-found");
      nobody.setWrapText(true);
      nobody.setMinHeight(Region.USE_PREF_SIZE);
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
    choice.setOnAction(event -> take(person));
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
