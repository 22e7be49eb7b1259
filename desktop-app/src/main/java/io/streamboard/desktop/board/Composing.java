package io.streamboard.desktop.board;

import io.streamboard.model.text.TextDelta;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;

/**
 * What an input method puts together before it stands, such as a Japanese word. Nobody else sees it
 * until then; and what others write meanwhile waits, because JavaFX replaces what is composed at
 * the place where it began, and would take away theirs. Confined to the JavaFX thread.
 */
final class Composing {

  private final TextArea area;
  private final Runnable ended;
  private Optional<String> base = Optional.empty();

  /**
   * Listens to the area as soon as it is styled.
   *
   * @param ended what was composed stands now, or was given up
   */
  Composing(TextArea area, Runnable ended) {
    this.area = area;
    this.ended = ended;
    area.skinProperty().addListener(styled -> around(area.getOnInputMethodTextChanged()));
  }

  /** The skin's own handler changes the text. */
  private void around(EventHandler<? super InputMethodEvent> skins) {
    area.setOnInputMethodTextChanged(
        event -> {
          boolean goesOn = !event.getComposed().isEmpty();
          if (goesOn && base.isEmpty()) {
            base = Optional.of(area.getText());
          }
          skins.handle(event);
          if (!goesOn && isActive()) {
            ended.run();
          }
        });
  }

  /** Whether what stands in the area is not all written yet. */
  boolean isActive() {
    return base.isPresent();
  }

  /** Forgets what was begun; the area's text is taken as it is. */
  void stop() {
    base = Optional.empty();
  }

  /**
   * The area with what others wrote meanwhile.
   *
   * @param now the text with theirs and without what was composed
   */
  ListWriting merged(String now) {
    String before = base.orElse(now);
    String shown = area.getText();
    TextDelta theirs = TextDelta.between(before, now);
    TextDelta mine = TextDelta.between(before, shown);
    TextDelta carried = theirs.before(mine);
    return new ListWriting(
        mine.after(theirs).apply(now),
        Carets.carried(area.getAnchor(), shown, carried),
        Carets.carried(area.getCaretPosition(), shown, carried));
  }
}
