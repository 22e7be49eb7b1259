package io.streamboard.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Shortcut;
import io.streamboard.desktop.ui.Language;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A robot does every action there is, by its keys where a keyboard has them everywhere, else
 * through the palette, and looks at what came of it.
 */
@ExtendWith(ApplicationExtension.class)
class EveryActionTest {

  @TempDir private Path folder;

  private Studio studio;
  private Keyboard keyboard;
  private Optional<ActionSteps> steps = Optional.empty();

  @BeforeEach
  void start() {
    studio = new Studio();
    keyboard = new Keyboard(studio);
    Stage stage = studio.stage();
    studio.run(
        () -> {
          // The headless screen is 1000 pixels high, and menus open below the middle of the window.
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(1000);
          stage.setHeight(700);
          steps = Optional.of(new ActionSteps(stage, folder));
        });
  }

  @AfterEach
  void end() {
    Texts.speak(Language.ENGLISH);
    studio.run(
        () -> {
          hideOthers();
          steps().app().theme().use(Theme.Kind.LIGHT);
          steps().app().stop();
        });
    studio.close();
  }

  private ActionSteps steps() {
    return steps.orElseThrow();
  }

  private static void hideOthers() {
    List.copyOf(Window.getWindows()).stream()
        .filter(window -> !(window instanceof Stage stage && stage.getOwner() == null))
        .forEach(Window::hide);
  }

  @Test
  void aRobotDoesEveryAction() {
    Set<String> ids = new LinkedHashSet<>();
    studio.run(() -> steps().openBoard());
    studio.run(() -> steps().app().registry().all().forEach(action -> ids.add(action.id())));
    assertThat(steps().ids()).as("robot steps").containsExactlyInAnyOrderElementsOf(ids);
    for (String id : ids) {
      perform(id);
    }
  }

  @Test
  void aRobotMakesABoardFromTheList() {
    studio.run(() -> steps().openHome());
    studio.run(() -> assertThat(steps().app().registry().find("new-board")).isPresent());
    keyboard.push(KeyCode.CONTROL, KeyCode.N);
    studio.until("the question", () -> studio.shows("#dialog-text"));
    studio.still();
    keyboard.push(KeyCode.ENTER);
    studio.until("the board", () -> steps().app().board().isPresent());
  }

  private void perform(String id) {
    studio.run(() -> steps().openBoard());
    studio.until("the board for " + id, () -> steps().isReady());
    studio.run(() -> steps().prepare(id));
    studio.still();
    Action action = studio.get(() -> steps().app().registry().get(id));
    assertThat(action.enabled().get()).as(id + " is enabled").isTrue();
    action.shortcuts().stream()
        .flatMap(shortcut -> keys(shortcut).stream())
        .findFirst()
        .ifPresentOrElse(keyboard::push, () -> throughPalette(action));
    studio.until(id, () -> steps().isDone(id));
    studio.run(EveryActionTest::hideOthers);
  }

  /** Keys that type the same on every keyboard. */
  private static Optional<KeyCode[]> keys(Shortcut shortcut) {
    List<KeyCode> keys = new ArrayList<>();
    if (shortcut.control()) {
      keys.add(KeyCode.CONTROL);
    }
    if (shortcut.shift()) {
      keys.add(KeyCode.SHIFT);
    }
    if (shortcut.alt()) {
      keys.add(KeyCode.ALT);
    }
    switch (shortcut.key()) {
      case Shortcut.Key.Named(KeyCode code) -> keys.add(code);
      case Shortcut.Key.Sign(String sign) -> {
        if (!Character.isLetterOrDigit(sign.charAt(0))) {
          return Optional.empty();
        }
        keys.add(KeyCode.getKeyCode(sign.toUpperCase(java.util.Locale.ROOT)));
      }
    }
    return Optional.of(keys.toArray(KeyCode[]::new));
  }

  private void throughPalette(Action action) {
    keyboard.push(KeyCode.CONTROL, KeyCode.K);
    studio.until("the palette", () -> studio.shows("#palette-query"));
    studio.run(() -> studio.node(TextField.class, "#palette-query").setText(action.label()));
    for (int i = 0; i < 12 && !offered().equals(Optional.of(action)); i++) {
      keyboard.push(KeyCode.DOWN);
    }
    assertThat(offered()).contains(action);
    keyboard.push(KeyCode.ENTER);
  }

  /** What Enter would do. */
  private Optional<Object> offered() {
    return studio.get(
        () -> {
          ListView<?> found = studio.node(ListView.class, "#palette-found");
          return Optional.ofNullable(found.getSelectionModel().getSelectedItem());
        });
  }

  @Test
  void everyActionHasAnIdANameInBothLanguagesAndAnEntryInThePalette() {
    studio.run(() -> steps().openBoard());
    List<Action> all = studio.get(() -> List.copyOf(steps().app().registry().all()));
    for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
      Texts.speak(language);
      assertThat(all)
          .allSatisfy(
              action -> {
                assertThat(action.id()).matches("[a-z]+(-[a-z]+)*");
                assertThat(action.label()).isNotBlank();
                assertThat(action.category().label()).isNotBlank();
                assertThat(steps().app().registry().search(action.label())).contains(action);
              });
      assertThat(all.stream().map(Action::label)).doesNotHaveDuplicates();
    }
  }
}
