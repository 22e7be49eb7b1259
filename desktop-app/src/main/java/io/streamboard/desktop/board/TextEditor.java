package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Box;
import io.streamboard.desktop.canvas.Camera;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Links;
import io.streamboard.desktop.canvas.Look;
import io.streamboard.desktop.canvas.Written;
import io.streamboard.desktop.ui.Fonts;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.TooLong;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.widget.WidgetKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/**
 * The editor that stands over a widget while its text is written, at the size the text has there.
 */
final class TextEditor extends Region {

  private static final PseudoClass CENTRED = PseudoClass.getPseudoClass("centred");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

  /** As the style sheet has it: a level of a list is this many spaces wide. */
  private static final int TAB_SPACES = 5;

  /** With Ctrl or Command: bold, italic, the palette. */
  private static final Set<KeyCode> OF_ACTIONS = EnumSet.of(KeyCode.B, KeyCode.I, KeyCode.K);

  private final BoardViewModel model;
  private final ObservableBooleanValue dark;
  private final Consumer<Optional<WidgetId>> hide;
  private final TextArea area = new Paper();
  private final Text measure = new Text();
  private final Scale scale = new Scale();
  private final WritingMarks marks = new WritingMarks(area, scale);
  private final Composing composing = new Composing(area, this::composed);
  private boolean taking;

  /**
   * @param hide tells the canvas whose text not to paint
   */
  TextEditor(BoardViewModel model, ObservableBooleanValue dark, Consumer<Optional<WidgetId>> hide) {
    this.model = model;
    this.dark = dark;
    this.hide = hide;
    setPickOnBounds(false);
    area.setId("text-editor");
    area.getStyleClass().add("text-editor");
    area.setWrapText(true);
    area.setAccessibleText(Texts.of("board.editor"));
    area.setManaged(false);
    area.setVisible(false);
    area.getTransforms().setAll(scale);
    area.setTextFormatter(new TextFormatter<>(this::limited));
    area.textProperty().addListener((observed, before, now) -> wrote(now));
    area.focusedProperty().addListener((observed, before, now) -> focused(now));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    measure.setTabSize(TAB_SPACES);
    getChildren().setAll(area, marks);
  }

  /** An address that is pasted onto words is what they lead to. */
  private static final class Paper extends TextArea {

    @Override
    public void paste() {
      String pasted = Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
      Links.beside(getSelectedText(), pasted)
          .ifPresentOrElse(this::replaceSelection, () -> super.paste());
    }
  }

  /** What would make the text too long changes nothing, and is told. */
  private TextFormatter.Change limited(TextFormatter.Change change) {
    String text = change.getControlNewText();
    if (TooLong.is(text, Limits.TEXT_POINTS)) {
      model.desk().say(TooLong.sentence(text, Limits.TEXT_POINTS));
      change.setText("");
      change.setRange(0, 0);
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
    }
    return change;
  }

  private void wrote(String now) {
    requestLayout();
    if (!taking && !composing.isActive() && area.isVisible() && wellFormed(now)) {
      model.writing().wrote(now);
    }
  }

  /** What an input method has put together is written, beside what others wrote meanwhile. */
  private void composed() {
    if (composing.isActive() && model.writing().session().isPresent()) {
      ListWriting now = composing.merged(model.writing().session().get().text());
      composing.stop();
      if (now.text().equals(area.getText())) {
        wrote(now.text());
      } else {
        area.setText(now.text());
        area.selectRange(now.anchor(), now.caret());
      }
    }
  }

  /** Between the two halves of a surrogate pair the text is not one that a board holds. */
  private static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }

  private void focused(boolean now) {
    if (!now
        && area.isVisible()
        && getScene() != null
        && getScene().getWindow() != null
        && getScene().getWindow().isFocused()) {
      composed();
      model.writing().stop();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE
        || (event.getCode() == KeyCode.ENTER && event.isShortcutDown())) {
      event.consume();
      model.writing().stop();
    } else if (isTakingBackAll(event)) {
      event.consume();
      model.undo();
    } else if (isAnActions(event)) {
      fireEvent(event.copyFor(this, this));
      event.consume();
    } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      arrow(event);
    } else if (isList() && !event.isShortcutDown() && !event.isAltDown()) {
      listKey(event)
          .ifPresent(
              now -> {
                event.consume();
                write(now);
              });
    }
  }

  /** The editor forgets its steps when others write; then all that I wrote here is one. */
  private boolean isTakingBackAll(KeyEvent event) {
    return event.getCode() == KeyCode.Z
        && event.isShortcutDown()
        && !event.isShiftDown()
        && !area.isUndoable()
        && model.writing().session().filter(session -> !session.inverse().isEmpty()).isPresent();
  }

  /** What writes nothing and may be an action's; a text field would keep it. */
  private static boolean isAnActions(KeyEvent event) {
    return event.getCode().isFunctionKey()
        || (event.isControlDown() && event.isAltDown() && event.getCode() != KeyCode.ALT_GRAPH)
        || (event.isShortcutDown() && OF_ACTIONS.contains(event.getCode()));
  }

  /** In lines that run to the left, the arrow to the left goes on: JavaFX goes by the window. */
  private void arrow(KeyEvent event) {
    if (!event.isAltDown() && Bidi.isToTheLeft(area.getText(), area.getCaretPosition())) {
      event.consume();
      Bidi.step(area, event.getCode() == KeyCode.LEFT, event.isShortcutDown(), event.isShiftDown());
    }
  }

  private boolean isList() {
    return item().filter(item -> look(item).list() != Written.Marks.NONE).isPresent();
  }

  private Optional<ListWriting> listKey(KeyEvent event) {
    ListWriting now = new ListWriting(area.getText(), area.getAnchor(), area.getCaretPosition());
    return switch (event.getCode()) {
      case TAB -> Optional.of(event.isShiftDown() ? now.outdented() : now.indented());
      case ENTER -> event.isShiftDown() ? Optional.empty() : Optional.of(now.broken());
      default -> Optional.empty();
    };
  }

  /** Puts in only what differs, so that the editor can take it back. */
  private void write(ListWriting now) {
    String before = area.getText();
    String after = now.text();
    int most = Math.min(before.length(), after.length());
    int same = 0;
    while (same < most && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int rest = 0;
    while (rest < most - same
        && before.charAt(before.length() - 1 - rest) == after.charAt(after.length() - 1 - rest)) {
      rest++;
    }
    area.replaceText(same, before.length() - rest, after.substring(same, after.length() - rest));
    area.selectRange(now.anchor(), now.caret());
  }

  private Optional<Item> item() {
    return model.writing().session().flatMap(session -> model.canvas().item(session.widget()));
  }

  private Look look(Item item) {
    return Look.of(item.widget(), dark.get());
  }

  void take(EditorChange change) {
    taking = true;
    try {
      switch (change) {
        case EditorChange.Opened(Item item) -> open(item);
        case EditorChange.Edited(String text, io.streamboard.model.text.TextDelta edit) ->
            edited(text, edit);
        case EditorChange.Closed closed -> {
          composing.stop();
          area.setVisible(false);
          marks.setVisible(false);
          hide.accept(Optional.empty());
        }
      }
    } finally {
      taking = false;
    }
  }

  private void open(Item item) {
    composing.stop();
    hide.accept(Optional.of(item.id()));
    dress(item, look(item));
    area.setText(item.widget().text());
    area.setVisible(true);
    requestLayout();
    area.requestFocus();
    area.selectAll();
  }

  /** A text that chooses its size may have another one with each letter. */
  private void dress(Item item, Look look) {
    String style =
        String.format(
            Locale.ROOT,
            "-fx-font-size: %.1fpx; -fx-font-weight: %s; -fx-font-style: %s; -fx-text-fill: %s;"
                + " -fx-highlight-text-fill: %s;",
            item.textSize(),
            look.bold() ? "bold" : "normal",
            look.italic() ? "italic" : "normal",
            look.text(),
            look.text());
    if (!style.equals(area.getStyle())) {
      area.setStyle(style);
      area.setStyle(style);
      measure.setFont(Fonts.of(look.bold(), look.italic(), item.textSize()));
    }
    area.pseudoClassStateChanged(CENTRED, look.align() == Written.Align.CENTRE);
    area.pseudoClassStateChanged(RIGHT, look.align() == Written.Align.RIGHT);
  }

  private void edited(String text, io.streamboard.model.text.TextDelta edit) {
    if (composing.isActive()) {
      return;
    }
    String before = area.getText();
    int anchor = area.getAnchor();
    int caret = area.getCaretPosition();
    area.setText(text);
    io.streamboard.model.text.TextDelta made = Carets.made(before, edit, area.getText());
    area.selectRange(Carets.carried(anchor, before, made), Carets.carried(caret, before, made));
  }

  @Override
  protected void layoutChildren() {
    Camera camera = model.viewport().camera().get();
    item()
        .ifPresent(
            item -> {
              Bounds text = item.textBox();
              Box box = camera.onScreen(text);
              scale.setX(camera.zoom());
              scale.setY(camera.zoom());
              dress(item, look(item));
              area.setPadding(padding(item));
              area.resizeRelocate(box.x(), box.y(), text.width(), height(item));
              mark(item);
            });
  }

  private void mark(Item item) {
    if (look(item).list() != Written.Marks.NONE) {
      area.applyCss();
      area.layout();
    }
    marks.show(look(item).list(), measure.getFont(), item.padding());
  }

  /** Free text goes on below its box while it is written. */
  private double height(Item item) {
    double box = item.textBox().height();
    return item.widget().kind() instanceof WidgetKind.FreeText
        ? Math.max(
            box, measure.getLayoutBounds().getHeight() + 2 * item.padding() + item.textSize())
        : box;
  }

  /** So that the text stands where it will stand when the editor is left. */
  private Insets padding(Item item) {
    double edge = item.padding();
    double indent = look(item).list() == Written.Marks.NONE ? 0 : Written.INDENT * item.textSize();
    measure.setWrappingWidth(Math.max(1, item.textBox().width() - 2 * edge - indent));
    measure.setText(area.getText().isEmpty() ? "x" : area.getText());
    double free = item.textBox().height() - 2 * edge - measure.getLayoutBounds().getHeight();
    double above = item.isCentred() ? Math.max(0, free / 2) : 0;
    return new Insets(edge + above, edge, edge, edge + indent);
  }
}
