package io.streamboard.desktop.board;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** What things snap to, and the grid. */
final class SnapActions {

  private SnapActions() {}

  static List<Action> of(Snaps snaps) {
    return List.of(
        toggle("toggle-grid", MaterialDesignG.GRID, "#", snaps.gridShown()),
        toggle("toggle-snap-grid", MaterialDesignM.MAGNET_ON, "Shift+G", snaps.toGrid()),
        toggle("toggle-snapping", MaterialDesignM.MAGNET, "Shift+S", snaps.toWidgets()));
  }

  private static Action toggle(String id, Ikon icon, String keys, BooleanProperty of) {
    return Action.of(id, Category.SNAPPING)
        .icon(icon)
        .keys(keys)
        .chosen(of)
        .does(() -> of.set(!of.get()));
  }
}
