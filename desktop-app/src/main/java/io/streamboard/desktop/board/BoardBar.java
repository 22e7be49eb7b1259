package io.streamboard.desktop.board;

import io.streamboard.desktop.board.tool.AddTool;
import io.streamboard.desktop.board.tool.SelectTool;
import io.streamboard.desktop.canvas.Palette;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/**
 * The bar over the board: where I am, tools, what to do with the selection, undo, who is here,
 * sharing.
 */
public final class BoardBar extends HBox {

  /** What the bar asks of the rest of the application. */
  public interface Elsewhere {

    void home();

    void share();

    void rename();

    void toggleTheme();
  }

  /** Of a longer title so many pixels count as needed before the bar folds. */
  private static final double TITLE = 160;

  private static final Set<KeyCode> RENAMING = Set.of(KeyCode.ENTER, KeyCode.F2, KeyCode.SPACE);

  private static final int MOST_PEOPLE = 5;
  private static final int MOST_PEOPLE_FOLDED = 2;

  private final BoardViewModel model;
  private final PeopleHere people;
  private final MoreMenu more;
  private final List<Node> foldable;
  private boolean folded;

  /** Builds the bar; it folds by itself when it is too narrow for everything on it. */
  public BoardBar(BoardViewModel model, Elsewhere elsewhere) {
    this.model = model;
    people = new PeopleHere(model);
    more = new MoreMenu(model, elsewhere::toggleTheme);
    Node raise =
        onSelection(
            "raise", MaterialDesignA.ARRANGE_BRING_TO_FRONT, "edit.raise", model.actions()::raise);
    Node lower =
        onSelection(
            "lower", MaterialDesignA.ARRANGE_SEND_TO_BACK, "edit.lower", model.actions()::lower);
    Node lock =
        onSelection("lock", MaterialDesignL.LOCK_OUTLINE, "edit.lock", model.actions()::toggleLock);
    Node delete =
        onSelection(
            "delete", MaterialDesignD.DELETE_OUTLINE, "edit.delete", model.actions()::delete);
    Node theme =
        Controls.icon(
            "theme", MaterialDesignC.CIRCLE_HALF_FULL, "bar.theme", elsewhere::toggleTheme);
    foldable = List.of(raise, lower, lock, delete, theme);
    setId("board-bar");
    getStyleClass().add("bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .setAll(
            Controls.icon("home", MaterialDesignA.ARROW_LEFT, "bar.home", elsewhere::home),
            title(elsewhere),
            line(),
            tool(
                "tool-select",
                MaterialDesignC.CURSOR_DEFAULT_OUTLINE,
                "tool.select",
                () -> model.gestures().use(new SelectTool(model.gestures()))),
            adding("tool-note", MaterialDesignN.NOTE_OUTLINE, "tool.note", new WidgetKind.Note()),
            shapes(),
            adding(
                "tool-text", MaterialDesignF.FORMAT_TEXT, "tool.text", new WidgetKind.FreeText()),
            line(),
            colours(),
            raise,
            lower,
            lock,
            delete,
            more,
            line(),
            enabledBy(
                Controls.icon("undo", MaterialDesignU.UNDO_VARIANT, "edit.undo", model::undo),
                model.canUndo()),
            enabledBy(
                Controls.icon("redo", MaterialDesignR.REDO_VARIANT, "edit.redo", model::redo),
                model.canRedo()),
            Controls.filler(),
            people,
            theme,
            share(elsewhere));
    fold(false);
  }

  @Override
  protected void layoutChildren() {
    boolean narrow = getWidth() < unfolded();
    if (narrow != folded) {
      fold(narrow);
    }
    super.layoutChildren();
  }

  private void fold(boolean now) {
    folded = now;
    foldable.forEach(node -> show(node, !now));
    show(more, now);
    people.show(now ? MOST_PEOPLE_FOLDED : MOST_PEOPLE);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** The width at which nothing has to fold; the same whether it is folded now or not. */
  private double unfolded() {
    double width = snappedLeftInset() + snappedRightInset();
    List<Node> shown = getChildren().stream().filter(node -> !node.equals(more)).toList();
    for (Node node : shown) {
      width +=
          node.equals(people)
              ? people.widthOf(MOST_PEOPLE)
              : node instanceof Label title
                  ? Math.min(TITLE, title.prefWidth(-1))
                  : node.prefWidth(-1);
    }
    return width + getSpacing() * (shown.size() - 1);
  }

  private Node title(Elsewhere elsewhere) {
    Label title = Controls.line("");
    title.setId("board-title");
    title.getStyleClass().add("board-title");
    title.textProperty().bind(model.title());
    title.setMaxWidth(260);
    title.focusTraversableProperty().bind(model.mayManage());
    title.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && model.mayManage().get()) {
            elsewhere.rename();
          }
        });
    title.setOnKeyPressed(
        event -> {
          if (RENAMING.contains(event.getCode()) && model.mayManage().get()) {
            event.consume();
            elsewhere.rename();
          }
        });
    HBox.setHgrow(title, Priority.SOMETIMES);
    return title;
  }

  private ToggleButton tool(String id, Ikon icon, String key, Runnable use) {
    ToggleButton button = Controls.toggle(id, icon, key);
    button.setOnAction(event -> use.run());
    button.setSelected(true);
    model
        .gestures()
        .tool()
        .addListener((observed, before, now) -> button.setSelected(now instanceof SelectTool));
    return button;
  }

  private ToggleButton adding(String id, Ikon icon, String key, WidgetKind kind) {
    ToggleButton button = Controls.toggle(id, icon, key);
    button.setOnAction(event -> model.gestures().use(new AddTool(model.gestures(), kind)));
    button.disableProperty().bind(model.mayAdd().not());
    model
        .gestures()
        .tool()
        .addListener(
            (observed, before, now) ->
                button.setSelected(now instanceof AddTool add && add.kind().equals(kind)));
    return button;
  }

  private MenuButton shapes() {
    MenuButton menu = Controls.menu("tool-shape", MaterialDesignS.SHAPE_OUTLINE, "tool.shape");
    for (ShapeForm form : ShapeForm.values()) {
      MenuItem item = new MenuItem(Texts.of("shape." + form.name()), new FontIcon(icon(form)));
      item.setId("shape-" + form.name());
      item.setOnAction(
          event -> model.gestures().use(new AddTool(model.gestures(), new WidgetKind.Shape(form))));
      menu.getItems().add(item);
    }
    menu.disableProperty().bind(model.mayAdd().not());
    return menu;
  }

  private static Ikon icon(ShapeForm form) {
    return switch (form) {
      case RECTANGLE -> MaterialDesignR.RECTANGLE_OUTLINE;
      case ROUNDED -> MaterialDesignS.SQUARE_ROUNDED_OUTLINE;
      case ELLIPSE -> MaterialDesignE.ELLIPSE_OUTLINE;
      case DIAMOND -> MaterialDesignR.RHOMBUS_OUTLINE;
      case TRIANGLE -> MaterialDesignT.TRIANGLE_OUTLINE;
      case STAR -> MaterialDesignS.STAR_OUTLINE;
      case BUBBLE -> MaterialDesignC.CHAT_OUTLINE;
      case CYLINDER -> MaterialDesignD.DATABASE_OUTLINE;
    };
  }

  private MenuButton colours() {
    MenuButton menu = Controls.menu("colours", MaterialDesignP.PALETTE_OUTLINE, "edit.colour");
    for (String colour : Palette.FILLS) {
      Rectangle swatch = new Rectangle(16, 16, Color.web(Palette.colour(colour).orElseThrow()));
      swatch.getStyleClass().add("swatch");
      MenuItem item = new MenuItem(Texts.of("colour." + colour), swatch);
      item.setId("colour-" + colour);
      item.setOnAction(event -> model.actions().restyle(StyleProperty.FILL, colour));
      menu.getItems().add(item);
    }
    menu.disableProperty().bind(model.selection().mayChange().not());
    return menu;
  }

  private Button onSelection(String id, Ikon icon, String key, Runnable action) {
    return enabledBy(Controls.icon(id, icon, key, action), model.selection().mayChange());
  }

  private static Button enabledBy(Button button, ObservableBooleanValue enabled) {
    BooleanBinding off = Bindings.not(enabled);
    button.disableProperty().bind(off);
    return button;
  }

  private Button share(Elsewhere elsewhere) {
    Button button = Controls.text("share", "bar.share", elsewhere::share);
    button.setGraphic(new FontIcon(MaterialDesignA.ACCOUNT_PLUS_OUTLINE));
    button.getStyleClass().add("accent");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Texts.of("bar.share.tip")));
    return button;
  }

  private static Separator line() {
    return new Separator(Orientation.VERTICAL);
  }
}
