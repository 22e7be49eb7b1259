package io.streamboard.desktop.action;

import io.streamboard.desktop.ui.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that mean an action. A letter, digit or sign counts by what is typed, wherever it lies on
 * the keyboard; named keys such as Delete count by key.
 *
 * @param control Ctrl, or Command on a Mac
 */
public record Shortcut(boolean control, boolean shift, boolean alt, Key key) {

  /** The last of the keys that are pressed together. */
  public sealed interface Key {

    /** One sign, letters in lower case. */
    record Sign(String typed) implements Key {}

    record Named(KeyCode code) implements Key {}
  }

  /** Where a system tells no text with a key: what the key says. */
  private static final Map<KeyCode, String> SIGNS =
      Map.of(
          KeyCode.PLUS,
          "+",
          KeyCode.ADD,
          "+",
          KeyCode.EQUALS,
          "=",
          KeyCode.MINUS,
          "-",
          KeyCode.SUBTRACT,
          "-",
          KeyCode.OPEN_BRACKET,
          "[",
          KeyCode.CLOSE_BRACKET,
          "]");

  /** Told with the control character of a letter, such as Tab with that of I. */
  private static final Set<KeyCode> NO_LETTERS =
      Set.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.ESCAPE);

  private static final int LETTERS = 26;
  private static final char FIRST_PRINTABLE = ' ';
  private static final char DELETE = 127;

  /**
   * Reads {@code Ctrl+Shift+Z}, {@code N}, {@code ]}, {@code Shift+LEFT}: modifiers, then one sign
   * or the name of a {@link KeyCode}. Throws {@link IllegalArgumentException} for anything else.
   */
  public static Shortcut parse(String text) {
    String rest = text;
    boolean control = rest.startsWith("Ctrl+");
    rest = control ? rest.substring("Ctrl+".length()) : rest;
    boolean shift = rest.startsWith("Shift+");
    rest = shift ? rest.substring("Shift+".length()) : rest;
    boolean alt = rest.startsWith("Alt+");
    rest = alt ? rest.substring("Alt+".length()) : rest;
    Key key =
        rest.length() == 1
            ? new Key.Sign(rest.toLowerCase(Locale.ROOT))
            : new Key.Named(KeyCode.valueOf(rest));
    return new Shortcut(control, shift, alt, key);
  }

  /**
   * Whether it counts wherever the focus is; others are left to bars and lists while those have the
   * focus.
   */
  boolean everywhere() {
    return control
        || (key instanceof Key.Named(KeyCode code)
            && (code.isFunctionKey() || code == KeyCode.ESCAPE || code == KeyCode.CONTEXT_MENU));
  }

  /** Whether this press means it. What is typed without Ctrl is told by {@link #isTyped}. */
  boolean isPressed(KeyEvent event) {
    return switch (key) {
      case Key.Named(KeyCode code) ->
          code == event.getCode() && hasModifiers(event, event.isShiftDown());
      case Key.Sign(String sign) ->
          hasModifiers(event, isLetter(sign) ? event.isShiftDown() : shift)
              && (control
                  ? sign.equals(sign(event))
                  : isForeign(event) && sign.equals(code(event)));
    };
  }

  /** Whether what was typed means it. AltGr, told as Ctrl and Alt by some systems, makes signs. */
  boolean isTyped(KeyEvent event) {
    if (control || !(key instanceof Key.Sign(String sign))) {
      return false;
    }
    if (isLetter(sign)) {
      return sign.equals(event.getCharacter().toLowerCase(Locale.ROOT))
          && hasModifiers(event, event.isShiftDown());
    }
    return sign.equals(event.getCharacter()) && !(event.isShortcutDown() && !event.isAltDown());
  }

  private boolean hasModifiers(KeyEvent event, boolean shiftDown) {
    return event.isShortcutDown() == control && event.isAltDown() == alt && shiftDown == shift;
  }

  private static boolean isLetter(String sign) {
    return Character.isLetter(sign.charAt(0));
  }

  /** Another script has other letters on all keys: there the Latin letter of the key counts. */
  private static boolean isForeign(KeyEvent event) {
    String text = event.getText();
    return text.length() == 1
        && text.charAt(0) > DELETE
        && Character.isLetter(text.charAt(0))
        && event.getCode().isLetterKey();
  }

  /** The sign of a press with Ctrl; systems tell Ctrl and a letter as a control character. */
  private static String sign(KeyEvent event) {
    String text = event.getText();
    if (text.length() != 1 || NO_LETTERS.contains(event.getCode())) {
      return code(event);
    }
    char typed = text.charAt(0);
    if (typed >= 1 && typed <= LETTERS) {
      return String.valueOf((char) ('a' + typed - 1));
    }
    return typed >= FIRST_PRINTABLE && typed < DELETE ? text.toLowerCase(Locale.ROOT) : code(event);
  }

  private static String code(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isLetterKey()) {
      return code.getName().toLowerCase(Locale.ROOT);
    }
    return code.isDigitKey()
        ? code.name().substring(code.name().length() - 1)
        : Optional.ofNullable(SIGNS.get(code)).orElse("");
  }

  /** As a person reads it, in the language of the window. */
  public String label() {
    return (control ? Texts.of("key.CONTROL") + "+" : "")
        + (shift ? Texts.of("key.SHIFT") + "+" : "")
        + (alt ? Texts.of("key.ALT") + "+" : "")
        + keyLabel();
  }

  private String keyLabel() {
    return switch (key) {
      case Key.Sign(String sign) -> sign.equals("-") ? "−" : sign.toUpperCase(Locale.ROOT);
      case Key.Named(KeyCode code) when code.isFunctionKey() -> code.getName();
      case Key.Named(KeyCode code) -> Texts.of("key." + code.name());
    };
  }
}
