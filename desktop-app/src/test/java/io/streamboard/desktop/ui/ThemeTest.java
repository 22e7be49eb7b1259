package io.streamboard.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  @Test
  void aSceneIsDarkWhenTheThemeIsAndNotOneChangeLater(FxRobot robot) {
    robot.interact(
        () -> {
          Theme theme = new Theme(Theme.Kind.LIGHT);
          Scene scene = new Scene(new StackPane());
          theme.dress(scene);
          for (Theme.Kind kind :
              new Theme.Kind[] {Theme.Kind.DARK, Theme.Kind.CONTRAST, Theme.Kind.LIGHT}) {
            theme.use(kind);
            assertThat(scene.getRoot().getPseudoClassStates().contains(DARK))
                .as(kind.key())
                .isEqualTo(kind != Theme.Kind.LIGHT);
          }
        });
  }

  @Test
  void aDialogAndAMenuAreLighterThanTheDarkPageAndFollowTheLook(FxRobot robot) {
    robot.interact(
        () -> {
          StackPane page = new StackPane();
          page.getStyleClass().add("page");
          Stage stage = new Stage();
          stage.setScene(new Scene(page, 300, 200));
          Theme theme = new Theme(Theme.Kind.LIGHT);
          theme.dress(stage.getScene());
          stage.show();
          Dialog<ButtonType> dialog = new Dialog<>();
          Dialogs.dress(dialog, stage.getScene(), "Plan");
          theme.use(Theme.Kind.DARK);
          double below = brightness(page);
          ContextMenu menu = new ContextMenu(new MenuItem("Share"));
          menu.show(page, 10, 10);
          assertThat(brightness(dialog.getDialogPane())).isGreaterThan(below);
          assertThat(brightness(menu.getSkin().getNode())).isGreaterThan(below);
          menu.hide();
          theme.use(Theme.Kind.CONTRAST);
          assertThat(brightness(dialog.getDialogPane())).isZero();
          stage.hide();
        });
  }

  private static double brightness(Node node) {
    node.getScene().getRoot().applyCss();
    return ((Color) ((Region) node).getBackground().getFills().getLast().getFill()).getBrightness();
  }

  @Test
  void menusAndHintsHaveTheSameLettersWhateverTheyHangAt(FxRobot robot) {
    robot.interact(
        () -> {
          Label tab = new Label("Plan");
          HBox handle = new HBox(tab);
          handle.getStyleClass().add("tab-handle");
          handle.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), true);
          Button disc = new Button("B");
          disc.getStyleClass().setAll("disc");
          Stage stage = new Stage();
          stage.setScene(new Scene(new HBox(handle, disc), 300, 200));
          new Theme(Theme.Kind.LIGHT).dress(stage.getScene());
          stage.show();
          assertThat(tab.getFont().getStyle()).isEqualTo("Bold");
          assertThat(disc.getFont().getStyle()).isEqualTo("Bold");
          for (Node owner : List.of(handle, disc)) {
            assertThat(letters(new ContextMenu(new MenuItem("Share")), owner))
                .isEqualTo(Font.font(Fonts.FAMILY, 14));
            assertThat(letters(new Tooltip("Ben"), owner)).isEqualTo(Font.font(Fonts.FAMILY, 12));
          }
          stage.hide();
        });
  }

  @Test
  void popupsHaveNothingTransparentWhereTheSystemCannotShowIt(FxRobot robot) {
    robot.interact(
        () -> {
          for (boolean transparent : List.of(true, false)) {
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().setAll("Ana", "Ben");
            Stage stage = new Stage();
            stage.setScene(new Scene(new HBox(choice), 300, 200));
            new Theme(Theme.Kind.LIGHT, transparent).dress(stage.getScene());
            stage.show();
            ContextMenu menu = new ContextMenu(new MenuItem("Share"));
            assertThat(isSquare(menu, choice)).isNotEqualTo(transparent);
            assertThat(isSquare(new Tooltip("Ben"), choice)).isNotEqualTo(transparent);
            choice.show();
            Node list = ((ComboBoxListViewSkin<?>) choice.getSkin()).getPopupContent();
            assertThat(isSquare((Region) list)).isNotEqualTo(transparent);
            choice.hide();
            stage.hide();
          }
        });
  }

  private static boolean isSquare(PopupControl popup, Node owner) {
    popup.show(owner, 10, 10);
    boolean square = isSquare((Region) popup.getSkin().getNode());
    popup.hide();
    return square;
  }

  private static boolean isSquare(Region popup) {
    popup.getScene().getRoot().applyCss();
    return popup.getEffect() == null
        && popup.getBackground().getFills().stream()
            .allMatch(fill -> fill.getRadii().equals(CornerRadii.EMPTY));
  }

  private static Font letters(PopupWindow popup, Node owner) {
    popup.show(owner, 10, 10);
    popup.getScene().getRoot().applyCss();
    Font font = ((Text) popup.getScene().getRoot().lookup(".text")).getFont();
    popup.hide();
    return font;
  }
}
