package io.streamboard.desktop.home;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.search.SearchResults;
import io.streamboard.desktop.search.SearchSheet;
import io.streamboard.desktop.search.SearchViewModel;
import io.streamboard.desktop.ui.ConnectionSign;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import io.streamboard.model.access.Role;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The picture of the list of boards. */
public final class HomeScreen extends StackPane {

  private static final Tokens.Space SPACE = Tokens.NOW.space();
  private static final double WIDTH = 760;

  /** The sign lies below the list in a narrow window, never on it. */
  private static final double ROOM_FOR_SIGN = 56;

  private final HomeViewModel model;
  private final SearchViewModel search;
  private final Registry registry;
  private final VBox list = new VBox();
  private final InvalidationListener changed = observed -> show();

  /**
   * Builds the screen.
   *
   * @param search looks for what is typed in the field over the list; closed with this
   * @param visit shows a widget that was found
   * @param general what can be done on every screen, and with files
   * @param underWay tells what is under way, in a corner
   */
  public HomeScreen(
      HomeViewModel model,
      SearchViewModel search,
      Consumer<Answer.Hit> visit,
      List<Action> general,
      Node underWay) {
    this.model = model;
    this.search = search;
    Action make =
        Action.of("new-board", Category.BOARD)
            .icon(MaterialDesignP.PLUS)
            .keys("Ctrl+N")
            .when(model.making().not())
            .does(this::create);
    registry = new Registry(Stream.concat(Stream.of(make), general.stream()).toList());
    setId("home-screen");
    getStyleClass().add("page");
    list.setId("boards");
    list.getStyleClass().add("home-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    TextField field = SearchSheet.field("home-search");
    onlyWithBoards(field);
    VBox page = new VBox(SPACE.l(), head(), field, notice(), scroll, results(field, scroll, visit));
    page.setMaxWidth(WIDTH);
    page.setPadding(new Insets(SPACE.xxl(), SPACE.xl(), ROOM_FOR_SIGN, SPACE.xl()));
    Node sign = Controls.stacked(underWay, ConnectionSign.of(model.connection(), model.lost()));
    StackPane.setAlignment(sign, Pos.BOTTOM_LEFT);
    StackPane.setMargin(sign, new Insets(SPACE.m()));
    getChildren().setAll(page, sign);
    model.boards().addListener(changed);
    model.loaded().addListener(changed);
    show();
  }

  /** Called when this is never shown again; the list lives longer. */
  public void retire() {
    model.boards().removeListener(changed);
    model.loaded().removeListener(changed);
    search.close();
  }

  /** In place of the list while something is looked for; Escape brings the list back. */
  private Node results(TextField field, Node boards, Consumer<Answer.Hit> visit) {
    SearchResults results = new SearchResults(search, visit);
    results.follow(field);
    results.visibleProperty().bind(field.textProperty().map(text -> !text.isBlank()));
    results.managedProperty().bind(results.visibleProperty());
    boards.visibleProperty().bind(results.visibleProperty().not());
    boards.managedProperty().bind(boards.visibleProperty());
    VBox.setVgrow(results, Priority.ALWAYS);
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            field.clear();
          }
        });
    return results;
  }

  private Node head() {
    Label title = new Label(Texts.of("home.title"));
    title.getStyleClass().add("title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label me = Controls.line(Texts.of("home.signedin", model.me()));
    me.getStyleClass().add("muted");
    me.setMaxWidth(260);
    Button make = Controls.text("new-board", "home.new", this::create);
    make.setGraphic(new FontIcon(MaterialDesignP.PLUS));
    make.getStyleClass().add("accent");
    make.setMinWidth(Region.USE_PREF_SIZE);
    make.setTooltip(Controls.hint(registry.get("new-board").hint()));
    make.disableProperty().bind(model.making());
    onlyWithBoards(make);
    HBox head =
        new HBox(
            12,
            title,
            Controls.filler(),
            me,
            ActionControls.button(registry.get("import-file")),
            ActionControls.button(registry.get("theme")),
            ActionControls.button(registry.get("sign-out")),
            make);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** In an empty list there is one way on, in its middle. */
  private void onlyWithBoards(Node node) {
    node.visibleProperty().bind(model.boards().map(boards -> !boards.isEmpty()));
    node.managedProperty().bind(node.visibleProperty());
  }

  /** What can be done here. */
  public Registry registry() {
    return registry;
  }

  private Node notice() {
    Label notice = Controls.line("");
    notice.setId("notice");
    notice.getStyleClass().add("notice");
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.setWrapText(true);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    notice.textProperty().bind(model.notice());
    notice.visibleProperty().bind(model.notice().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    return notice;
  }

  private void show() {
    List<Answer.BoardEntry> boards = model.boards().get();
    if (!boards.isEmpty()) {
      list.getChildren().setAll(boards.stream().map(this::row).toList());
    } else {
      list.getChildren().setAll(model.loaded().get() ? empty() : loading());
    }
  }

  private static Node loading() {
    Label loading = new Label(Texts.of("home.loading"));
    loading.getStyleClass().add("muted");
    return loading;
  }

  private Node empty() {
    Label title =
        new Label(Texts.of("home.empty"), new FontIcon(MaterialDesignV.VIEW_DASHBOARD_OUTLINE));
    title.getStyleClass().add("subtitle");
    Label help = new Label(Texts.of("home.empty.help"));
    help.getStyleClass().add("muted");
    Button make = Controls.text("first-board", "home.new", this::create);
    make.setGraphic(new FontIcon(MaterialDesignP.PLUS));
    make.getStyleClass().add("accent");
    make.disableProperty().bind(model.making());
    VBox box = new VBox(12, title, help, make);
    box.setId("empty");
    box.setAlignment(Pos.CENTER);
    box.setPadding(new Insets(96, 0, 0, 0));
    return box;
  }

  private Node row(Answer.BoardEntry entry) {
    Label name = Controls.line(entry.title());
    name.getStyleClass().add("name");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label role =
        new Label(
            entry.role().map(had -> Texts.of("role." + had.name())).orElse(Texts.of("home.guest")));
    role.getStyleClass().addAll("muted", "small");
    role.setMinWidth(Region.USE_PREF_SIZE);
    Node more = more(entry);
    more.setVisible(entry.role().equals(Optional.of(Role.OWNER)));
    HBox row = new HBox(Controls.sign(MaterialDesignV.VIEW_DASHBOARD_OUTLINE), name, role, more);
    row.setId("board-" + entry.board());
    row.getStyleClass().add("board-row");
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText(entry.title());
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            model.open(entry.board());
          }
        });
    row.setOnKeyPressed(
        event -> {
          if (row.isFocused()
              && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            model.open(entry.board());
          }
        });
    return row;
  }

  /** For owners only, but everybody has the room, so that the roles stand in one column. */
  private Node more(Answer.BoardEntry entry) {
    MenuItem rename = new MenuItem(Texts.of("home.rename"));
    rename.setOnAction(event -> rename(entry));
    MenuItem delete = new MenuItem(Texts.of("home.delete"));
    delete.setOnAction(event -> delete(entry));
    MenuButton more =
        Controls.menu("more-" + entry.board(), MaterialDesignD.DOTS_HORIZONTAL, "home.more");
    more.getItems().setAll(rename, delete);
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnMouseClicked(event -> event.consume());
    return more;
  }

  private void create() {
    Dialogs.askText(
            getScene(),
            "home.new.header",
            "home.new.label",
            "home.new.go",
            Texts.of("home.untitled"))
        .ifPresent(model::create);
  }

  private void rename(Answer.BoardEntry entry) {
    Dialogs.askText(
            getScene(), "home.rename.header", "home.new.label", "home.rename", entry.title())
        .ifPresent(title -> model.rename(entry.board(), title));
  }

  private void delete(Answer.BoardEntry entry) {
    if (Dialogs.confirm(
        getScene(),
        Texts.of("home.delete.header", entry.title()),
        Texts.of("home.delete.detail"),
        Texts.of("dialog.delete"))) {
      model.delete(entry.board());
    }
  }
}
