package io.streamboard.desktop.board;

import io.streamboard.desktop.action.ActionControls;
import io.streamboard.desktop.action.Registry;
import io.streamboard.desktop.ui.Controls;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Out, percent (a click goes back to 100 %), in, everything; and which keys there are. */
final class ZoomBar extends HBox {

  ZoomBar(BoardViewModel model, Registry registry) {
    setId("zoom-bar");
    getStyleClass().add("floating");
    setAlignment(Pos.CENTER);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Button percent = new Button();
    percent.setId("zoom-percent");
    percent.getStyleClass().addAll("flat", "tool");
    percent.setMinWidth(64);
    percent.setTooltip(Controls.hint(registry.get("zoom-reset").hint()));
    percent
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Math.round(model.viewport().camera().get().zoom() * 100) + " %",
                model.viewport().camera()));
    percent.setOnAction(event -> registry.get("zoom-reset").perform());
    getChildren()
        .setAll(
            ActionControls.button(registry.get("zoom-out")),
            percent,
            ActionControls.button(registry.get("zoom-in")),
            ActionControls.button(registry.get("zoom-fit")),
            ActionControls.button(registry.get("keys")));
  }
}
