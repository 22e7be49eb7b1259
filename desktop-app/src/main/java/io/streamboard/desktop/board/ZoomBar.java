package io.streamboard.desktop.board;

import io.streamboard.desktop.ui.Controls;
import io.streamboard.desktop.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Out, percent (a click goes back to 100 %), in, everything; and which keys there are. */
final class ZoomBar extends HBox {

  static final double STEP = 1.25;

  ZoomBar(BoardViewModel model) {
    setId("zoom-bar");
    getStyleClass().add("floating");
    setAlignment(Pos.CENTER);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Button percent = new Button();
    percent.setId("zoom-percent");
    percent.getStyleClass().addAll("flat", "tool");
    percent.setMinWidth(64);
    percent.setTooltip(new Tooltip(Texts.of("zoom.reset.tip")));
    percent
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Math.round(model.viewport().camera().get().zoom() * 100) + " %",
                model.viewport().camera()));
    percent.setOnAction(event -> model.viewport().zoomTo(1));
    getChildren()
        .setAll(
            Controls.icon(
                "zoom-out",
                MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                "zoom.out",
                () -> model.viewport().zoomBy(1 / STEP)),
            percent,
            Controls.icon(
                "zoom-in",
                MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                "zoom.in",
                () -> model.viewport().zoomBy(STEP)),
            Controls.icon(
                "zoom-fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, "zoom.fit", model.viewport()::fit),
            Controls.icon(
                "help",
                MaterialDesignK.KEYBOARD_OUTLINE,
                "bar.help",
                () -> Shortcuts.show(getScene())));
  }
}
