package io.streamboard.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** What counts as which keys, on keyboards of several countries. */
class ShortcutTest {

  private static KeyEvent press(String text, KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, control, false, false);
  }

  private static KeyEvent typed(String text, boolean shift, boolean control, boolean alt) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, shift, control, alt, false);
  }

  private static boolean pressed(String shortcut, KeyEvent event) {
    return Shortcut.parse(shortcut).isPressed(event);
  }

  @Test
  void aLetterWithControlIsTheOneTypedAndNotTheOneOnTheKey() {
    KeyEvent z = press("\u001a", KeyCode.Y, false, true);
    assertThat(pressed("Ctrl+Z", z)).isTrue();
    assertThat(pressed("Ctrl+Y", z)).isFalse();
    assertThat(pressed("Ctrl+Z", press("z", KeyCode.W, false, true))).isTrue();
    assertThat(pressed("Ctrl+Shift+Z", press("Z", KeyCode.Z, true, true))).isTrue();
    assertThat(pressed("Ctrl+Z", press("Z", KeyCode.Z, true, true))).isFalse();
  }

  @Test
  void withoutATextOrInAnotherScriptTheKeyCounts() {
    assertThat(pressed("Ctrl+Z", press("", KeyCode.Z, false, true))).isTrue();
    assertThat(pressed("Ctrl+Z", press("я", KeyCode.Z, false, true))).isTrue();
    assertThat(pressed("N", press("т", KeyCode.N, false, false))).isTrue();
  }

  @Test
  void aPlainLetterIsHeardOnceWhenItIsTyped() {
    assertThat(pressed("N", press("n", KeyCode.N, false, false))).isFalse();
    assertThat(Shortcut.parse("N").isTyped(typed("n", false, false, false))).isTrue();
    assertThat(Shortcut.parse("N").isTyped(typed("N", false, false, false))).isTrue();
    assertThat(Shortcut.parse("N").isTyped(typed("n", false, true, false))).isFalse();
    assertThat(Shortcut.parse("N").isTyped(typed("n", false, false, true))).isFalse();
  }

  @Test
  void aSignCountsHoweverItIsTyped() {
    assertThat(Shortcut.parse("]").isTyped(typed("]", false, true, true))).isTrue();
    assertThat(Shortcut.parse("?").isTyped(typed("?", true, false, false))).isTrue();
    assertThat(Shortcut.parse("+").isTyped(typed("+", false, true, false))).isFalse();
    assertThat(pressed("Ctrl++", press("+", KeyCode.EQUALS, true, true))).isTrue();
    assertThat(pressed("Ctrl+0", press("", KeyCode.NUMPAD0, false, true))).isTrue();
  }

  @Test
  void namedKeysCountWithTheirModifiersOnly() {
    assertThat(pressed("Shift+TAB", press("", KeyCode.TAB, true, false))).isTrue();
    assertThat(pressed("TAB", press("", KeyCode.TAB, true, false))).isFalse();
    assertThat(pressed("TAB", press("", KeyCode.TAB, false, true))).isFalse();
    assertThat(pressed("Ctrl+TAB", press("\t", KeyCode.TAB, false, true))).isTrue();
    assertThat(pressed("Ctrl+I", press("\t", KeyCode.TAB, false, true))).isFalse();
    assertThat(pressed("Ctrl+I", press("\t", KeyCode.I, false, true))).isTrue();
    assertThatThrownBy(() -> Shortcut.parse("Ctrl+NOTHING"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anIdOrAShortcutIsThereOnce() {
    Action one = Action.of("undo", Category.EDIT).keys("Ctrl+Z").does(() -> {});
    Action sameId = Action.of("undo", Category.EDIT).does(() -> {});
    Action sameKeys = Action.of("redo", Category.EDIT).keys("Ctrl+Z").does(() -> {});
    assertThat(new Registry(List.of(one)).get("undo")).isSameAs(one);
    assertThatThrownBy(() -> new Registry(List.of(one, sameId)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Registry(List.of(one, sameKeys)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aSearchFindsWordsPartsAndScatteredLettersWithoutAccents() {
    assertThat(Search.of("sel all").score("Select all", "")).isPresent();
    assertThat(Search.of("vergros").score("Vergrößern", "")).isEmpty();
    assertThat(Search.of("vergroß").score("Vergrößern", "")).isPresent();
    assertThat(Search.of("tfr").score("To the front", "")).isPresent();
    assertThat(Search.of("xyz").score("To the front", "")).isEmpty();
    assertThat(Search.of("ctrl+z").score("Undo", "Edit undo Ctrl+Z")).isPresent();
    assertThat(Search.of("front").score("To the front", "").orElseThrow())
        .isGreaterThan(Search.of("ront").score("To the front", "").orElseThrow());
  }
}
