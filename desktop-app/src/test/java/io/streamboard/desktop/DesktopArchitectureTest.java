package io.streamboard.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import io.streamboard.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class DesktopArchitectureTest extends ArchitectureRules {

  DesktopArchitectureTest() {
    super(
        "io.streamboard.desktop",
        """
        . -> *
        platform ->
        ui -> platform, picture
        offline -> platform
        picture ->
        canvas -> ui, canvas.form
        canvas.form ->
        action -> ui
        board -> ui, canvas, canvas.form, board.announce, board.desk, board.details, board.ink, board.image, board.relation, board.style, board.tool, board.talk, board.outline, board.map, action
        board.announce -> ui, board.desk, board.talk
        board.desk -> canvas
        board.image -> ui, canvas, picture, board.desk, action
        board.ink -> canvas, canvas.form, board.desk, board.tool, action
        board.relation -> canvas, board.desk, board.tool
        board.style -> ui, canvas, board.desk, action
        board.details -> ui, board.desk, board.talk
        board.talk -> ui, canvas, action, board.desk, board.tool
        board.outline -> ui, canvas, action, board.desk, board.details, board.talk
        board.tool -> ui, canvas, canvas.form
        board.map -> ui, canvas, canvas.form
        search -> ui
        home -> ui, action, search
        share -> ui
        control -> ui, canvas, board
        signin -> ui, platform, action
        exchange -> ui, action, board, board.desk, board.image, board.talk, canvas, canvas.form, picture
        window -> ui, action, board, board.announce, board.image, board.talk, exchange, home, search, share, signin
        settings -> ui
        history -> ui
        """);
  }

  @Test
  void viewModelsKnowNoScene() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("a view model is tested without a screen"));
  }

  @Test
  void onePortOwnsTheScreensThread() {
    check(
        noClasses()
            .that()
            .doNotHaveSimpleName("PlatformFxThread")
            .should()
            .callMethodWhere(calls("javafx\\.application\\.Platform", "runLater"))
            .because("tests replace that port by the current thread"));
  }

  @Test
  void onlyTheOfflineStoreKnowsTheDatabase() {
    onlyAdaptersUse(new String[] {"java.sql..", "org.h2.."}, "io.streamboard.desktop.offline..");
  }
}
