package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.board.desk.Edit;
import io.streamboard.desktop.board.tool.Grips;
import io.streamboard.desktop.canvas.CanvasModel;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.widget.GroupMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * What holds widgets together, as one part of the board's view model, which tells it by {@link
 * #follow} whenever the board or the selection is other than before. Confined to the JavaFX thread.
 */
public final class Relations {

  private final CanvasModel canvas;
  private final Desk desk;
  private final Framing framing;
  private final Drops drops;
  private final Grouping grouping;
  private final Connecting connecting;
  private final Grips grips;

  /**
   * @param zoom pixels per world unit, now
   */
  public Relations(Desk desk, DoubleSupplier zoom) {
    canvas = desk.canvas();
    this.desk = desk;
    Frames frames = new Frames(desk.canvas(), frame -> desk.mayChange(frame.view()));
    framing = new Framing(desk, frames);
    drops = new Drops(desk, frames);
    grouping = new Grouping(desk);
    connecting = new Connecting(desk, framing, zoom);
    grips = new EndGrips(connecting, zoom);
  }

  public Framing framing() {
    return framing;
  }

  public Drops drops() {
    return drops;
  }

  public Grouping grouping() {
    return grouping;
  }

  public Connecting connecting() {
    return connecting;
  }

  /**
   * What is put in order as one: groups, unless I am inside of them, and else widgets. Leaves out
   * what goes along with others anyway: what frames among them hold, and connectors that are bound.
   */
  public List<Unit> units(List<Item> items) {
    List<List<Item>> units = new ArrayList<>();
    Map<GroupMark, List<Item>> groups = new HashMap<>();
    for (Item item : canvas.roots(items)) {
      if (!Drops.isTied(item.widget())) {
        Optional<GroupMark> mark = grouping.together(item);
        List<Item> known = mark.map(groups::get).orElse(List.of());
        List<Item> unit = known.isEmpty() ? new ArrayList<>() : known;
        if (known.isEmpty()) {
          units.add(unit);
          mark.ifPresent(by -> groups.put(by, unit));
        }
        unit.add(item);
      }
    }
    return units.stream().map(Unit::of).toList();
  }

  /** Takes widgets off the board, with what they hold; the connectors on them stay as they are. */
  public List<Edit> removed(List<Item> items) {
    List<Item> roots = canvas.roots(items);
    return Stream.concat(connecting.kept(roots).stream(), Edit.remove(roots).stream()).toList();
  }

  /** What can be taken hold of with the tool that selects. */
  public Grips grips() {
    return grips;
  }

  /** The board or the selection is other than before. */
  public void follow() {
    List<Item> changeable = desk.changeable();
    framing.follow(changeable);
    grouping.follow(changeable);
    connecting.follow(changeable);
  }
}
