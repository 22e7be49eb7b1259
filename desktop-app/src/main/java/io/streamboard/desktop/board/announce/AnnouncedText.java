package io.streamboard.desktop.board.announce;

import io.streamboard.desktop.ui.Weakly;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/**
 * The line in which others' changes are told while that is switched on. JavaFX has no live regions;
 * that the text of this node is another is told to assistive programs each time. The focus stays
 * where it is, and the mouse reaches what lies below.
 */
public final class AnnouncedText extends Label {

  private static final double WIDEST = 420;

  public AnnouncedText(Announcements announcements) {
    setId("announced");
    getStyleClass().addAll("floating", "small", "announced");
    setAccessibleRole(AccessibleRole.TEXT);
    setGraphic(new FontIcon(MaterialDesignB.BULLHORN_OUTLINE));
    setMouseTransparent(true);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(WIDEST);
    managedProperty().bind(visibleProperty());
    Weakly.hear(announcements.text(), getProperties(), this::tell);
    tell(announcements.text().get());
  }

  private void tell(String now) {
    setText(now);
    setAccessibleText(now);
    setVisible(!now.isEmpty());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
