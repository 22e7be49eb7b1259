package io.streamboard.desktop.board;

import io.streamboard.desktop.canvas.Written;
import io.streamboard.model.widget.ListItem;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/**
 * The marks before the lines of a list while it is written, where its lines stand in the editor.
 */
final class WritingMarks extends Region {

  private final TextArea area;

  WritingMarks(TextArea area, Scale scale) {
    this.area = area;
    setId("text-marks");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    getTransforms().setAll(scale);
  }

  /**
   * Shows them, once the editor has its place.
   *
   * @param edge between the editor's left and the marks of items that lie in no other
   */
  void show(Written.Marks marks, Font font, double edge) {
    setVisible(marks != Written.Marks.NONE && area.isVisible());
    if (!isVisible() || !(area.lookup(".text") instanceof Text written)) {
      return;
    }
    relocate(area.getLayoutX(), area.getLayoutY());
    List<String> lines = List.of(area.getText().split("\n", -1));
    List<ListItem> items = ListItem.of(lines, marks == Written.Marks.NUMBERS);
    fit(items.size());
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (getChildren().get(i) instanceof Text mark) {
        mark.setText(items.get(i).mark());
        mark.setFont(font);
        mark.setFill(written.getFill());
        place(mark, written, at, edge + font.getSize() * Written.INDENT * items.get(i).level());
      }
      at += lines.get(i).length() + 1;
    }
  }

  private void place(Text mark, Text written, int at, double x) {
    for (PathElement element : written.caretShape(at, true)) {
      if (element instanceof MoveTo top) {
        mark.relocate(x, inArea(written, new Point2D(top.getX(), top.getY())).getY());
        return;
      }
    }
  }

  private Point2D inArea(Text written, Point2D point) {
    Point2D now = point;
    for (Node node = written; !node.equals(area); node = node.getParent()) {
      now = node.localToParent(now);
    }
    return now;
  }

  private void fit(int count) {
    while (getChildren().size() < count) {
      getChildren().add(new Text());
    }
    getChildren().remove(count, getChildren().size());
  }
}
