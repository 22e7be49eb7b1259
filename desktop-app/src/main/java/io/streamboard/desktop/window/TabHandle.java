package io.streamboard.desktop.window;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** What a person sees of a tab: a title that may be cut, and a way to close it. */
final class TabHandle extends HBox {

  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("selected");

  private boolean shown;

  private TabHandle(String id) {
    setId(id);
    getStyleClass().add("tab-handle");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TAB_ITEM);
    setFocusTraversable(true);
  }

  /** That of the list of boards, which cannot be closed. */
  static TabHandle home() {
    TabHandle handle = new TabHandle("tab-home");
    Label icon = new Label();
    icon.setGraphic(new FontIcon(MaterialDesignV.VIEW_DASHBOARD_OUTLINE));
    icon.setAccessibleText(Texts.of("home.title"));
    icon.setTooltip(Controls.hint(Texts.of("home.title")));
    handle.getChildren().setAll(icon);
    handle.setAccessibleText(Texts.of("home.title"));
    return handle;
  }

  /**
   * That of a board.
   *
   * @param close what its cross does
   */
  static TabHandle of(BoardTab tab, Runnable close) {
    TabHandle handle = new TabHandle("tab-" + tab.id());
    ObservableValue<String> title = Bindings.createStringBinding(() -> title(tab), tab.title());
    Label name = Controls.line("");
    name.textProperty().bind(title);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button cross = new Button();
    cross.setId("close-" + tab.id());
    cross.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
    cross.getStyleClass().addAll("button-icon", "flat", "tab-close");
    cross.setFocusTraversable(false);
    cross.setTooltip(Controls.hint(Texts.of("tab.close")));
    cross.accessibleTextProperty().bind(title.map(text -> Texts.of("tab.close.of", text)));
    cross.setOnAction(event -> close.run());
    handle.accessibleTextProperty().bind(title);
    handle.getChildren().setAll(name, cross);
    return handle;
  }

  private static String title(BoardTab tab) {
    String known = tab.title().get();
    return known.isEmpty() ? Texts.of("tab.loading") : known;
  }

  /** Whether its board is the one that the window shows. */
  void shown(boolean now) {
    shown = now;
    pseudoClassStateChanged(SHOWN, now);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? Boolean.valueOf(shown)
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
