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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot does every action there is, by its keys where a keyboard has them everywhere, else
 * through the palette, and looks at what came of it.
 */
@ExtendWith(ApplicationExtension.class)
class EveryActionTest {

  @TempDir private Path folder;

  private Optional<ActionSteps> steps = Optional.empty();

  @Start
  void start(Stage given) {
    OffScreen.tolerate();
    Stage stage = new Stage();
    // The headless screen is 1000 pixels high, and menus open below the middle of the window.
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(1000);
    stage.setHeight(700);
    steps = Optional.of(new ActionSteps(stage, folder));
  }

  @AfterEach
  void end() {
    Texts.speak(Language.ENGLISH);
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          hideOthers();
          steps().app().theme().use(Theme.Kind.LIGHT);
          steps().app().stop();
        });
  }

  private ActionSteps steps() {
    return steps.orElseThrow();
  }

  private static void until(String what, BooleanSupplier there) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, there::getAsBoolean);
    } catch (TimeoutException never) {
      throw new AssertionError(what + " did not come", never);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void hideOthers() {
    List.copyOf(Window.getWindows()).stream()
        .filter(window -> !(window instanceof Stage stage && stage.getOwner() == null))
        .forEach(Window::hide);
  }

  @Test
  void aRobotDoesEveryAction(FxRobot robot) {
    Set<String> ids = new LinkedHashSet<>();
    robot.interact(() -> steps().openBoard());
    robot.interact(() -> steps().app().registry().all().forEach(action -> ids.add(action.id())));
    assertThat(steps().ids()).as("robot steps").containsExactlyInAnyOrderElementsOf(ids);
    for (String id : ids) {
      perform(robot, id);
    }
  }

  @Test
  void aRobotMakesABoardFromTheList(FxRobot robot) {
    robot.interact(() -> steps().openHome());
    robot.interact(() -> assertThat(steps().app().registry().find("new-board")).isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.N);
    until("the question", () -> robot.lookup("#dialog-text").tryQuery().isPresent());
    robot.type(KeyCode.ENTER);
    until("the board", () -> steps().app().board().isPresent());
  }

  private void perform(FxRobot robot, String id) {
    robot.interact(() -> steps().openBoard());
    until("the board for " + id, () -> steps().isReady());
    robot.interact(() -> steps().prepare(id));
    Action action = steps().app().registry().get(id);
    assertThat(action.enabled().get()).as(id + " is enabled").isTrue();
    Optional<KeyCode[]> keys =
        action.shortcuts().stream().flatMap(shortcut -> keys(shortcut).stream()).findFirst();
    keys.ifPresentOrElse(robot::push, () -> throughPalette(robot, action));
    until(id, () -> steps().isDone(id));
    robot.interact(EveryActionTest::hideOthers);
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

  private void throughPalette(FxRobot robot, Action action) {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    until("the palette", () -> robot.lookup("#palette-query").tryQuery().isPresent());
    robot.interact(
        () -> robot.lookup("#palette-query").queryAs(TextField.class).setText(action.label()));
    ListView<?> list = robot.lookup("#palette-found").queryAs(ListView.class);
    for (int i = 0; i < 12 && !action.equals(list.getSelectionModel().getSelectedItem()); i++) {
      robot.type(KeyCode.DOWN);
    }
    assertThat(list.getSelectionModel().getSelectedItem()).isSameAs(action);
    robot.type(KeyCode.ENTER);
  }

  @Test
  void everyActionHasAnIdANameInBothLanguagesAndAnEntryInThePalette(FxRobot robot) {
    robot.interact(() -> steps().openBoard());
    List<Action> all = new ArrayList<>();
    robot.interact(() -> all.addAll(steps().app().registry().all()));
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
