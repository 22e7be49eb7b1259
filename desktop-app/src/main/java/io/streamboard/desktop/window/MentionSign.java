package io.streamboard.desktop.window;

import io.streamboard.desktop.board.talk.Mentioned;
import io.streamboard.desktop.board.talk.Shortened;
import io.streamboard.desktop.board.talk.TalkViewModel;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The line below a window's screen that tells who mentioned the person on a board that is open in
 * it, shown or not, and leads there. Takes no room while there is nothing to tell.
 */
final class MentionSign extends HBox {

  private static final int WORDS = 100;

  private final Tabs<BoardTab> tabs;
  private final Consumer<BoardTab> opener;
  private final Label text = Controls.line("");
  private final Button go = new Button();
  private final Button dismiss =
      Controls.icon("mention-dismiss", MaterialDesignC.CLOSE, "mention.dismiss", this::dismiss);

  /**
   * @param opener shows a board of the window
   */
  MentionSign(Tabs<BoardTab> tabs, Consumer<BoardTab> opener) {
    super(Tokens.NOW.space().s());
    this.tabs = tabs;
    this.opener = opener;
    setId("mention-sign");
    getStyleClass().addAll("edge-bar", "mention-sign");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("mention-text");
    text.setAccessibleRole(AccessibleRole.TEXT);
    go.setId("mention-go");
    go.setMinWidth(USE_PREF_SIZE);
    go.getStyleClass().add("accent");
    go.setOnAction(event -> open());
    getChildren().setAll(Controls.sign(MaterialDesignA.AT), text, Controls.filler(), go, dismiss);
    managedProperty().bind(visibleProperty());
    tabs.open().addListener((javafx.beans.Observable observed) -> refresh());
    refresh();
  }

  /** Whether there is something to tell. */
  ReadOnlyBooleanProperty some() {
    return visibleProperty();
  }

  /** Tells what there is to tell now, in the words of now. */
  void refresh() {
    Optional<BoardTab> tab = tab();
    setVisible(tab.isPresent());
    go.setText(Texts.of("mention.go"));
    dismiss.setAccessibleText(Texts.of("mention.dismiss"));
    dismiss.setTooltip(Controls.hint(Texts.of("mention.dismiss.tip")));
    tab.ifPresent(where -> mentioned(where).ifPresent(mention -> show(where, mention)));
  }

  private void show(BoardTab tab, Mentioned mention) {
    String name = tab.model().beside().names().of(mention.author());
    String words = Shortened.of(mention.text(), WORDS);
    text.setText(Texts.of("mention.told", name, tab.title().get(), words));
    text.setAccessibleText(text.getText());
    text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** The board that is shown comes first. */
  private Optional<BoardTab> tab() {
    return Stream.concat(tabs.shown().get().stream(), tabs.open().stream())
        .filter(tab -> mentioned(tab).isPresent())
        .findFirst();
  }

  private static Optional<Mentioned> mentioned(BoardTab tab) {
    return talk(tab).mentioned().get();
  }

  private static TalkViewModel talk(BoardTab tab) {
    return tab.model().beside().talk();
  }

  /** Shows the thread, on its board. */
  void open() {
    tab()
        .ifPresent(
            tab ->
                mentioned(tab)
                    .ifPresent(
                        mention -> {
                          opener.accept(tab);
                          talk(tab).open(mention.thread());
                        }));
  }

  private void dismiss() {
    tab().ifPresent(tab -> talk(tab).dismissMention());
  }
}
