package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** What a narrow bar has no room for, in a menu and with its names written out. */
final class MoreMenu extends MenuButton {

  private final BoardViewModel model;

  MoreMenu(BoardViewModel model, Runnable toggleTheme) {
    this.model = model;
    Controls.dressMenu(this, "more", MaterialDesignD.DOTS_HORIZONTAL, "bar.more");
    getItems()
        .setAll(
            onSelection("raise", MaterialDesignA.ARRANGE_BRING_TO_FRONT, model.actions()::raise),
            onSelection("lower", MaterialDesignA.ARRANGE_SEND_TO_BACK, model.actions()::lower),
            onSelection("lock", MaterialDesignL.LOCK_OUTLINE, model.actions()::toggleLock),
            onSelection("delete", MaterialDesignD.DELETE_OUTLINE, model.actions()::delete),
            new SeparatorMenuItem(),
            item("theme", "bar.theme", MaterialDesignC.CIRCLE_HALF_FULL, toggleTheme));
  }

  private MenuItem onSelection(String name, Ikon icon, Runnable action) {
    MenuItem item = item(name, "edit." + name, icon, action);
    item.disableProperty().bind(model.selection().mayChange().not());
    return item;
  }

  private static MenuItem item(String name, String key, Ikon icon, Runnable action) {
    MenuItem item = new MenuItem(Texts.of(key + ".tip"), new FontIcon(icon));
    item.setId("more-" + name);
    item.setOnAction(event -> action.run());
    return item;
  }
}
