package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is put in order as one: a widget, or a group.
 *
 * @param members one at least
 * @param bounds around all of them
 */
public record Unit(List<Item> members, Bounds bounds) {

  public Unit {
    members = List.copyOf(members);
  }

  static Unit of(List<Item> members) {
    return new Unit(
        members,
        members.size() == 1
            ? members.getFirst().bounds()
            : CanvasModel.around(members).orElseThrow());
  }

  /** Of its first member, which no other unit has. */
  public WidgetId id() {
    return members.getFirst().id();
  }

  /** Where its members go when the whole goes there. */
  public Map<WidgetId, Bounds> placed(Bounds to) {
    Map<WidgetId, Bounds> places = new LinkedHashMap<>();
    for (Item member : members) {
      Bounds box = member.bounds();
      places.put(
          member.id(), box.at(box.position().plus(to.x() - bounds.x(), to.y() - bounds.y())));
    }
    return places;
  }
}
