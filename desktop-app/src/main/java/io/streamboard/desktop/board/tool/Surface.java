package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tools see of the board and what they ask of it. */
public interface Surface {

  CanvasModel canvas();

  Set<WidgetId> selected();

  /** Makes these, and no others, the selection. */
  void select(Collection<WidgetId> widgets);

  /** What a click on the widget selects: it, and what belongs together with it. */
  Set<WidgetId> pickedWith(WidgetId widget);

  /** The selected widgets that I may move, as they lie now. */
  Map<WidgetId, Pose> movable();

  /** Those of them that can be turned. */
  Map<WidgetId, Pose> turnable();

  /** The handles of the selection; empty when there is none, or I may not change all of it. */
  Optional<Handles> handles();

  /** What can be taken hold of, the foremost first. */
  List<Grips> grips();

  /**
   * What a gesture snaps to, as it was when the gesture first asked.
   *
   * @param gesture any id, the same while it goes on
   * @param moved what it moves, which is nothing to snap to
   */
  Snapping snapping(String gesture, Set<WidgetId> moved);

  /**
   * The lines that tell what something snapped to, until others are told or the gesture is over.
   */
  void guides(List<Guide> now);

  /** A fresh id for a drag. */
  String dragId();

  /** Shows the drag here and to others. */
  void show(LiveDrag drag);

  /** The drag is over and becomes an operation. */
  void drop(LiveDrag drag);

  /** The drag is over and nothing came of it. */
  void abandon(LiveDrag drag);

  /** The area that is being spanned to select what lies in it; empty when none is. */
  void band(Optional<Bounds> area);

  /** The line that is drawn around what is to be selected; empty when none is. */
  void lasso(List<Point> line);

  /**
   * Shows copies of what is selected where it lies, here and to nobody else; returns the drag of
   * them, whose drop puts them on the board. Empty when I may not add, or nothing can be copied.
   */
  Optional<LiveDrag> copies();

  /** Puts a new widget on the board, selects it, and lets its text be written. */
  void add(WidgetKind kind, Bounds bounds);

  /** Opens the widget's text for editing, if I may. */
  void editText(WidgetId widget);

  /** The tool has done its one thing; back to selecting. */
  void done();
}
