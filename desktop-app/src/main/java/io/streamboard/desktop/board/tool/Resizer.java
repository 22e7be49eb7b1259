package io.streamboard.desktop.board.tool;

import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Pose;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is resized and how far it can be: one widget along its own axes, many together with the box
 * around them. For pointer and keys alike.
 *
 * @param pose of what has the handles, when it began
 * @param ratio whether it keeps its ratio unless asked not to, and not the other way round
 * @param rigid whether it keeps its ratio in any case
 * @param least what the box may shrink to
 * @param fixed widgets that keep their size and only go along
 */
public record Resizer(
    Pose pose, boolean ratio, boolean rigid, Size least, Set<WidgetId> fixed, LiveDrag drag) {

  /** Smaller than this nothing becomes that is larger, in world units. */
  private static final double LEAST = 16;

  public static Resizer of(Surface surface, Handles handles) {
    LiveDrag drag = LiveDrag.resize(surface.dragId(), surface.movable());
    List<Item> items = surface.canvas().items(drag.start().keySet());
    boolean many = items.size() > 1;
    return new Resizer(
        handles.pose(),
        items.stream().allMatch(item -> item.widget().kind() instanceof WidgetKind.Image),
        many && items.stream().anyMatch(item -> !item.pose().isUpright()),
        least(items, handles.pose()),
        items.stream()
            .filter(item -> item.widget().kind() instanceof WidgetKind.Thread)
            .map(Item::id)
            .collect(Collectors.toUnmodifiableSet()),
        drag);
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

  /**
   * How a handle resizes it.
   *
   * @param other whether the ratio is kept where usually it is not, or the other way round
   */
  Handle.Manner manner(boolean other, boolean aboutMiddle) {
    return new Handle.Manner(rigid || ratio != other, aboutMiddle, least);
  }

  /** Wider or higher by world units, along its own axes; the other side stays. */
  public LiveDrag grown(Handle handle, double across, double down) {
    double turn = Math.toRadians(pose.rotation());
    double dx = across * Math.cos(turn) - down * Math.sin(turn);
    double dy = across * Math.sin(turn) + down * Math.cos(turn);
    return to(handle.moved(pose, dx, dy, manner(false, false)));
  }

  /** What is resized, once it lies in this box. */
  LiveDrag to(Pose box) {
    boolean alone = drag.start().size() == 1 && drag.start().containsValue(pose);
    return alone ? drag.only(box) : drag.scaled(pose.bounds(), box.bounds(), fixed);
  }
}
