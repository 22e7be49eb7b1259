package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A handle is moved and what is selected grows or shrinks with it: one widget along its own axes,
 * many together with the box around them.
 *
 * @param pose of what has the handle, when it began
 * @param subject what is resized
 */
record Resizing(
    Surface surface, Pointer start, Handle handle, Pose pose, Subject subject, LiveDrag drag)
    implements Gesture {

  /** Smaller than this nothing becomes that is larger, in world units. */
  private static final double LEAST = 16;

  /**
   * @param ratio whether it keeps its ratio unless Shift is held, and not the other way round
   * @param rigid whether it keeps its ratio in any case
   * @param fixed what of it keeps its size
   */
  record Subject(boolean ratio, boolean rigid, Size least, Set<WidgetId> fixed) {}

  static Gesture begin(Surface surface, Pointer pointer, Handle handle, Handles handles) {
    LiveDrag drag = LiveDrag.resize(surface.dragId(), surface.movable());
    List<Item> items =
        drag.start().keySet().stream()
            .flatMap(widget -> surface.canvas().item(widget).stream())
            .toList();
    return new Resizing(
        surface, pointer, handle, handles.pose(), subject(items, handles.pose()), drag);
  }

  private static Subject subject(List<Item> items, Pose pose) {
    boolean many = items.size() > 1;
    return new Subject(
        items.stream().allMatch(item -> item.widget().kind() instanceof WidgetKind.Image),
        many && items.stream().anyMatch(item -> !item.pose().isUpright()),
        least(items, pose),
        items.stream()
            .filter(item -> item.widget().kind() instanceof WidgetKind.Thread)
            .map(Item::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The least that the box may become so that each in it stays large enough. */
  private static Size least(List<Item> items, Pose pose) {
    double across = 0;
    double down = 0;
    for (Item item : items) {
      if (!(item.widget().kind() instanceof WidgetKind.Connector)) {
        across = Math.max(across, Math.min(1, LEAST / item.bounds().width()));
        down = Math.max(down, Math.min(1, LEAST / item.bounds().height()));
      }
    }
    return new Size(
        Math.max(1, across * pose.bounds().width()), Math.max(1, down * pose.bounds().height()));
  }

  @Override
  public Gesture dragged(Pointer pointer) {
    boolean ratio = subject.rigid() || subject.ratio() != pointer.shift();
    Handle.Manner manner = new Handle.Manner(ratio, pointer.held().alt(), subject.least());
    Pose to = handle.moved(pose, pointer.dx(start), pointer.dy(start), manner);
    LiveDrag resized = resized(to);
    surface.show(resized);
    return new Resizing(surface, start, handle, pose, subject, resized);
  }

  private LiveDrag resized(Pose to) {
    Optional<Pose> only = drag.start().values().stream().findFirst();
    return drag.start().size() == 1 && only.equals(Optional.of(pose))
        ? drag.only(to)
        : drag.scaled(pose.bounds(), to.bounds(), subject.fixed());
  }

  @Override
  public void released(Pointer pointer) {
    drag.end(surface);
  }

  @Override
  public void cancel() {
    surface.abandon(drag);
  }
}
