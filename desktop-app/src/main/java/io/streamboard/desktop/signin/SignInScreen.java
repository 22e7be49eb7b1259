package io.streamboard.desktop.signin;

import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.desktop.ui.Tokens;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The picture of the sign-in screen: one card in the middle. */
public final class SignInScreen extends StackPane {

  private static final double WIDTH = 380;

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final SignInViewModel model;
  private final Map<SignInViewModel.Entry, VBox> entries =
      new EnumMap<>(SignInViewModel.Entry.class);
  private final Label problem;

  /**
   * Builds the screen.
   *
   * @param registry what can be done here
   */
  public SignInScreen(SignInViewModel model, Registry registry) {
    this.model = model;
    problem = problem();
    setId("sign-in-screen");
    getStyleClass().add("page");
    VBox card = card();
    Node theme = ActionControls.button(registry.get("theme"));
    StackPane.setAlignment(theme, Pos.TOP_RIGHT);
    StackPane.setMargin(theme, new Insets(12));
    getChildren().setAll(scrolling(card), theme);
  }

  /** In a low window the card is higher than there is room. */
  private ScrollPane scrolling(VBox card) {
    StackPane middle = new StackPane(card);
    middle.setPadding(new Insets(16));
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "see-through");
    InvalidationListener problems = observed -> showProblem(scroll);
    model.problem().addListener(problems);
    model.wrong().addListener(problems);
    showProblem(scroll);
    model
        .slow()
        .addListener(
            (observed, before, now) -> {
              scroll.layout();
              scroll.setVvalue(scroll.getVmax());
            });
    return scroll;
  }

  /** A problem is told below what it is about, which gets the keys. */
  private void showProblem(ScrollPane scroll) {
    SignInViewModel.Entry wrong = model.wrong().get();
    boolean told = !model.problem().get().isEmpty();
    if (problem.getParent() instanceof VBox where) {
      where.getChildren().remove(problem);
    }
    entry(wrong).getChildren().add(problem);
    entries.forEach(
        (entry, box) ->
            box.getChildren().stream()
                .filter(TextField.class::isInstance)
                .forEach(field -> mark((TextField) field, told && entry == wrong)));
    if (told) {
      scroll.applyCss();
      scroll.layout();
      boolean above = wrong == SignInViewModel.Entry.SERVER;
      scroll.setVvalue(above ? scroll.getVmin() : scroll.getVmax());
    }
  }

  private void mark(TextField field, boolean wrong) {
    field.pseudoClassStateChanged(DANGER, wrong);
    field.setAccessibleHelp(wrong ? model.problem().get() : "");
    if (wrong) {
      field.requestFocus();
    }
  }

  /** Where a problem is told that is about all of it; else it takes no room. */
  private VBox whole() {
    VBox whole = entry(SignInViewModel.Entry.WHOLE);
    whole
        .managedProperty()
        .bind(problem.visibleProperty().and(model.wrong().isEqualTo(SignInViewModel.Entry.WHOLE)));
    return whole;
  }

  private VBox entry(SignInViewModel.Entry entry) {
    return entries.computeIfAbsent(entry, each -> new VBox(Tokens.NOW.space().xs()));
  }

  private VBox card() {
    Label title = new Label();
    title.getStyleClass().add("subtitle");
    title.textProperty().bind(either("setup.title", "signin.title"));
    Label help = new Label(Texts.of("setup.help"));
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    help.getStyleClass().add("muted");
    shownWhileSettingUp(help);
    VBox card =
        new VBox(
            brand(),
            title,
            help,
            server(),
            code(),
            name(),
            password(),
            whole(),
            go(),
            waiting(),
            otherWay());
    card.getStyleClass().add("card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setMinHeight(Region.USE_PREF_SIZE);
    card.setFillWidth(true);
    return card;
  }

  private static Node brand() {
    Label brand =
        new Label(Texts.of("app.title"), new FontIcon(MaterialDesignV.VIEW_DASHBOARD_OUTLINE));
    brand.getStyleClass().addAll("title", "brand");
    brand.setPadding(new Insets(0, 0, 12, 0));
    return brand;
  }

  private Node server() {
    return field(
        SignInViewModel.Entry.SERVER,
        "signin.server",
        new Label(Texts.of("signin.server")),
        text("server", model.server(), Texts.of("signin.server.prompt")));
  }

  private Node code() {
    Node field =
        field(
            SignInViewModel.Entry.CODE,
            "setup.code",
            new Label(Texts.of("setup.code")),
            text("code", model.code(), ""));
    shownWhileSettingUp(field);
    return field;
  }

  private Node name() {
    Label label = new Label();
    label.textProperty().bind(either("setup.name", "signin.name"));
    return field(SignInViewModel.Entry.NAME, "signin.name", label, text("name", model.name(), ""));
  }

  private Node password() {
    Label label = new Label();
    label.textProperty().bind(either("setup.password", "signin.password"));
    PasswordField password = new PasswordField();
    password.setId("password");
    password.textProperty().bindBidirectional(model.password());
    password.setOnAction(event -> model.go());
    return field(SignInViewModel.Entry.PASSWORD, "signin.password", label, password);
  }

  private TextField text(String id, StringProperty value, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(value);
    field.setOnAction(event -> model.go());
    return field;
  }

  private VBox field(SignInViewModel.Entry entry, String key, Label label, TextField field) {
    label.setLabelFor(field);
    label.setMinWidth(0);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    field.setAccessibleText(Texts.of(key));
    VBox box = entry(entry);
    box.getChildren().setAll(label, field);
    return box;
  }

  private Label problem() {
    Label problem = new Label();
    problem.setId("problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.textProperty().bind(model.problem());
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  /** Shown when the answer takes its time: that it is waited for, and a way out. */
  private Node waiting() {
    Label still = new Label();
    still.setWrapText(true);
    still.setMinHeight(Region.USE_PREF_SIZE);
    still.getStyleClass().add("muted");
    still.textProperty().bind(model.server().map(server -> Texts.of("signin.slow", server)));
    Button cancel = Controls.text("sign-in-cancel", "dialog.cancel", model::cancel);
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(still, Priority.ALWAYS);
    still.setMaxWidth(Double.MAX_VALUE);
    HBox box = new HBox(Tokens.NOW.space().s(), still, cancel);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setId("sign-in-waiting");
    box.visibleProperty().bind(model.slow());
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  private Node go() {
    Button go = new Button();
    go.setId("go");
    go.setDefaultButton(true);
    go.setMaxWidth(Double.MAX_VALUE);
    go.getStyleClass().add("accent");
    go.textProperty()
        .bind(
            Bindings.when(model.busy())
                .then(either("setup.working", "signin.working"))
                .otherwise(either("setup.go", "signin.go")));
    go.disableProperty().bind(model.busy());
    go.setOnAction(event -> model.go());
    return go;
  }

  private Node otherWay() {
    Hyperlink other = new Hyperlink();
    other.setId("other-way");
    other.textProperty().bind(either("setup.back", "signin.setup"));
    other.setOnAction(
        event -> {
          other.setVisited(false);
          model.say("");
          model.settingUp().set(!model.settingUp().get());
          focusFirstEmpty();
        });
    return other;
  }

  private void focusFirstEmpty() {
    entries.values().stream()
        .filter(Node::isVisible)
        .flatMap(box -> box.getChildren().stream())
        .filter(child -> child instanceof TextField field && field.getText().isBlank())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private StringExpression either(String settingUp, String signingIn) {
    return Bindings.when(model.settingUp())
        .then(Texts.of(settingUp))
        .otherwise(Texts.of(signingIn));
  }

  private void shownWhileSettingUp(Node node) {
    node.visibleProperty().bind(model.settingUp());
    node.managedProperty().bind(model.settingUp());
  }
}
