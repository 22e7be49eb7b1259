package io.streamboard.desktop.share;

import io.streamboard.desktop.ui.Dialogs;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.wire.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The picture of sharing: who has the board, and who has the selected widgets otherwise. */
public final class ShareDialog {

  private static final List<Role> ROLES =
      List.of(Role.VIEWER, Role.COMMENTER, Role.EDITOR, Role.OWNER);
  private static final List<WidgetLevel> LEVELS =
      List.of(WidgetLevel.HIDDEN, WidgetLevel.VIEW, WidgetLevel.COMMENT, WidgetLevel.EDIT);

  private final ShareViewModel model;
  private final Dialog<Void> dialog = new Dialog<>();
  private final VBox members = new VBox(4);
  private final VBox rights = new VBox(4);

  public ShareDialog(ShareViewModel model, Scene over, String boardTitle) {
    this.model = model;
    Dialogs.dress(dialog, over, Texts.of("share.title", boardTitle));
    dialog.setResizable(true);
    DialogPane pane = dialog.getDialogPane();
    pane.setId("share-dialog");
    pane.getButtonTypes()
        .setAll(new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    pane.setContent(content());
    pane.setPrefWidth(560);
    pane.setPrefHeight(Math.min(model.widgetCount() > 0 ? 640 : 480, over.getHeight() * 0.9));
    dialog.setOnShown(event -> shown());
    model.members().addListener((observed, before, now) -> showMembers());
    model.loaded().addListener((observed, before, now) -> showMembers());
    model.rights().addListener((observed, before, now) -> showRights());
    showMembers();
    showRights();
  }

  /** Shows the dialog and returns at once; the board goes on behind it. */
  public void show() {
    dialog.show();
  }

  /** A window system may have given the window another size than the content wants. */
  private void shown() {
    DialogPane pane = dialog.getDialogPane();
    pane.getScene().getWindow().sizeToScene();
    Optional.ofNullable(pane.lookup("#board-find")).ifPresent(Node::requestFocus);
  }

  private Node content() {
    VBox content = new VBox(12, heading("share.board"));
    if (model.mayManage()) {
      content
          .getChildren()
          .add(
              new PeoplePicker<>(
                  "board", model, ROLES, Role.EDITOR, ShareDialog::role, model::grant));
    } else {
      content.getChildren().add(note("share.readonly"));
    }
    members.setId("members");
    content.getChildren().add(members);
    if (model.mayManage() && model.widgetCount() > 0) {
      content.getChildren().addAll(new Separator(), widgets());
    }
    content.setPadding(new Insets(4, 4, 4, 0));
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("edge-to-edge", "see-through");
    scroll.setMinHeight(240);
    return scroll;
  }

  private Node widgets() {
    rights.setId("widget-rights");
    Label title =
        new Label(
            model.widgetCount() == 1
                ? Texts.of("share.widgets.one")
                : Texts.of("share.widgets.many", model.widgetCount()));
    title.getStyleClass().add("heading");
    Button everyone = new Button(Texts.of("share.everyone"));
    everyone.setId("widget-everyone");
    PeoplePicker<WidgetLevel> picker =
        new PeoplePicker<>(
            "widget", model, LEVELS, WidgetLevel.VIEW, ShareDialog::level, model::grantWidgets);
    everyone.setOnAction(event -> model.grantWidgets(new Principal.Everyone(), picker.chosen()));
    return new VBox(8, title, note("share.widgets.help"), picker, everyone, rights);
  }

  private void showMembers() {
    if (!model.loaded().get()) {
      members.getChildren().setAll(note("share.loading"));
      return;
    }
    members.getChildren().setAll(model.members().get().stream().map(this::member).toList());
  }

  private Node member(Answer.Member member) {
    String id = "member-" + member.name();
    String name = model.shown(member.principal(), member.name());
    if (!model.mayManage()) {
      return PeoplePicker.row(id, name, role(member.role()));
    }
    ComboBox<Role> role =
        choice(
            ROLES,
            Optional.of(member.role()),
            ShareDialog::role,
            chosen -> model.grant(member.principal(), chosen));
    return PeoplePicker.row(id, name, role, () -> model.revoke(member.principal()));
  }

  private void showRights() {
    if (model.rights().get().isEmpty()) {
      rights.getChildren().setAll(note("share.widgets.none"));
      return;
    }
    rights.getChildren().setAll(model.rights().get().stream().map(this::right).toList());
  }

  private Node right(ShareViewModel.WidgetRight right) {
    ComboBox<WidgetLevel> level =
        choice(
            LEVELS,
            right.level(),
            ShareDialog::level,
            chosen -> model.grantWidgets(right.principal(), chosen));
    level.setPromptText(Texts.of("share.mixed"));
    String shown = model.shown(right.principal(), right.name());
    return PeoplePicker.row(
        "right-" + right.principal().text(),
        shown,
        level,
        () -> model.revokeWidgets(right.principal()));
  }

  private static <L> ComboBox<L> choice(
      List<L> all, Optional<L> now, Function<L, String> shown, Consumer<L> chosen) {
    ComboBox<L> choice = new ComboBox<>();
    choice.getItems().setAll(all);
    choice.setConverter(new Shown<>(shown));
    now.ifPresent(choice::setValue);
    choice.setOnAction(
        event -> {
          L value = choice.getValue();
          if (value != null && !Optional.of(value).equals(now)) {
            chosen.accept(value);
          }
        });
    return choice;
  }

  private static String role(Role role) {
    return Texts.of("role." + role.name());
  }

  private static String level(WidgetLevel level) {
    return Texts.of("level." + level.name());
  }

  private static Label heading(String key) {
    Label heading = new Label(Texts.of(key));
    heading.getStyleClass().add("heading");
    return heading;
  }

  private static Label note(String key) {
    Label note = new Label(Texts.of(key));
    note.getStyleClass().addAll("muted", "small");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }
}
