package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Where a comment is written. Enter says it, Shift+Enter begins a line; after {@code @} people are
 * offered, chosen by arrows and Enter or Tab; Escape leaves the choice, then the writing.
 */
final class Composer extends VBox {

  private final TalkViewModel talk;
  private final Consumer<Words> say;
  private final Runnable leave;
  private final Consumer<Draft> written;
  private final TextArea field = new TextArea();
  private final MentionList offered = new MentionList(this::choose);
  private final Map<PersonId, String> mentioned = new LinkedHashMap<>();
  private Optional<Mentions.Begun> begun = Optional.empty();

  /**
   * @param id begins the ids of the controls
   * @param key of the text on the button that says it
   * @param written hears of every letter what is written now
   */
  Composer(
      String id,
      String key,
      TalkViewModel talk,
      Consumer<Words> say,
      Runnable leave,
      Consumer<Draft> written) {
    this.talk = talk;
    this.say = say;
    this.leave = leave;
    this.written = written;
    getStyleClass().add("composer");
    field.setId(id + "-text");
    field.setWrapText(true);
    field.setPrefRowCount(3);
    field.setPromptText(Texts.of("talk.write"));
    field.setAccessibleText(Texts.of("talk.write.name"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.textProperty().addListener((observed, before, now) -> wrote(now));
    field.caretPositionProperty().addListener((observed, before, now) -> typed());
    Button send = Controls.text(id + "-say", key, this::send);
    send.getStyleClass().add("accent");
    send.disableProperty().bind(field.textProperty().map(String::isBlank));
    HBox row = new HBox(send);
    row.setAlignment(Pos.CENTER_RIGHT);
    getChildren().setAll(offered, field, row);
  }

  /** Begins with these words. */
  void begin(Draft with) {
    if (!with.text().equals(field.getText())) {
      mentioned.clear();
      mentioned.putAll(with.people());
      field.setText(with.text());
      field.end();
    }
    offered.clear();
  }

  void takeKeys() {
    field.requestFocus();
  }

  private void wrote(String now) {
    written.accept(new Draft(now, mentioned));
    typed();
  }

  private void typed() {
    begun = Mentions.at(field.getText(), field.getCaretPosition());
    if (begun.isEmpty()) {
      offered.clear();
    } else {
      Mentions.Begun now = begun.get();
      talk.find(now.name(), found -> offer(now, found));
    }
  }

  private void offer(Mentions.Begun asked, List<People.Person> found) {
    if (begun.equals(Optional.of(asked))) {
      boolean done =
          found.size() == 1
              && found.getFirst().name().equals(asked.name())
              && mentioned.containsKey(found.getFirst().id());
      offered.offer(done ? List.of() : found);
    }
  }

  private void choose(People.Person person) {
    begun.ifPresent(
        at -> {
          mentioned.put(person.id(), person.name());
          int end = at.from() + 1 + at.name().length();
          field.replaceText(at.from(), end, Words.mark(person.name()) + " ");
        });
    offered.clear();
    field.requestFocus();
  }

  /** What writes nothing and may be an action's is handed on; a text field would keep it. */
  private void key(KeyEvent event) {
    if (event.getCode().isFunctionKey() || (event.isControlDown() && event.isAltDown())) {
      fireEvent(event.copyFor(this, this));
      event.consume();
      return;
    }
    boolean choosing = !offered.isEmpty();
    switch (event.getCode()) {
      case ENTER -> {
        if (event.isShiftDown()) {
          field.replaceSelection("\n");
        } else if (choosing) {
          offered.take();
        } else {
          send();
        }
      }
      case TAB -> {
        if (!choosing || event.isShiftDown()) {
          boolean _ =
              field.requestFocusTraversal(
                  event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else {
          offered.take();
        }
      }
      case ESCAPE -> {
        if (choosing) {
          offered.clear();
        } else {
          leave.run();
        }
      }
      case UP, DOWN -> {
        if (!choosing) {
          return;
        }
        offered.step(event.getCode() == KeyCode.DOWN);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void send() {
    String text = field.getText();
    if (Words.fits(text)) {
      Words words = Words.of(text, mentioned);
      begin(Draft.NONE);
      say.accept(words);
    } else if (!text.isBlank()) {
      talk.refuseLong(text.strip());
    }
  }
}
