package io.streamboard.desktop.board.desk;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The board as a feature of its window works with it: what is there, what is selected, what I may
 * do, and the way of operations to the board. The board's view model gives one to every feature.
 * Called on the JavaFX thread only.
 */
public interface Desk {

  PersonId me();

  /** The newest view with my pending operations; empty before the first and after the end. */
  Optional<BoardView> view();

  CanvasModel canvas();

  Set<WidgetId> selected();

  /** The selected items that I may change, the hindmost first. */
  List<Item> changeable();

  /** Makes these, and no others, the selection. */
  void select(Collection<WidgetId> widgets);

  /** Where something new goes that no pointer has placed, in world units. */
  Point place();

  /** Whether I may put something new on the board. */
  boolean mayAdd();

  boolean mayChange(WidgetView widget);

  /** An id that nobody else makes. */
  String freshId();

  /**
   * Submits the edits as one step of mine that undo takes back; none is no step. What they add is
   * held by the frame in which it lies.
   */
  void submit(List<Edit> edits);

  /** Begins a step of mine that adds what a file holds. */
  Bringing bringing();

  /**
   * Submits an operation as one step of mine on what nobody else changes; the other operation takes
   * it back.
   */
  void submit(Operation operation, Operation back);

  /** Submits an operation that has no way back; the work is run once its outcome is known. */
  void submit(Operation operation, Runnable settled);

  /** Tells the person a sentence that goes away by itself. */
  void say(String sentence);

  /** Tells the person why something was not done. */
  void refuse(VoidReason reason);

  /** Something over the canvas is other than painted. */
  void repaint();
}
