package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.GroupMark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Groups: widgets that a click selects together. A double click goes inside of one, so that its
 * widgets are selected one by one until something else is selected. A board knows no groups of
 * groups: to group what is grouped makes one group of all. Confined to the JavaFX thread.
 */
public final class Grouping {

  private final Desk desk;
  private final ReadOnlyBooleanWrapper mayGroup = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper mayUngroup = new ReadOnlyBooleanWrapper();
  private Optional<GroupMark> inside = Optional.empty();

  Grouping(Desk desk) {
    this.desk = desk;
  }

  /** Whether what is selected can be made one group. */
  public ReadOnlyBooleanProperty mayGroup() {
    return mayGroup.getReadOnlyProperty();
  }

  /** Whether grouped widgets are among what is selected and I may change. */
  public ReadOnlyBooleanProperty mayUngroup() {
    return mayUngroup.getReadOnlyProperty();
  }

  void follow(List<Item> items) {
    Set<Optional<GroupMark>> marks = items.stream().map(Grouping::mark).collect(Collectors.toSet());
    mayGroup.set(items.size() > 1 && !(marks.size() == 1 && marks.iterator().next().isPresent()));
    mayUngroup.set(marks.stream().anyMatch(Optional::isPresent));
    if (selected().noneMatch(item -> mark(item).equals(inside))) {
      inside = Optional.empty();
    }
  }

  private static Optional<GroupMark> mark(Item item) {
    return item.widget().group();
  }

  private Stream<Item> selected() {
    return desk.selected().stream().flatMap(id -> desk.canvas().item(id).stream());
  }

  /** What a click on the widget selects: all of its group, unless I am inside of that. */
  public Set<WidgetId> pickedWith(WidgetId widget) {
    Optional<GroupMark> mark = desk.canvas().item(widget).flatMap(Grouping::mark);
    return mark.isEmpty() || mark.equals(inside) ? Set.of(widget) : members(mark);
  }

  private Set<WidgetId> members(Optional<GroupMark> mark) {
    return desk.canvas().all().stream()
        .filter(item -> mark(item).equals(mark))
        .map(Item::id)
        .collect(Collectors.toSet());
  }

  /** Goes inside of the widget's group; returns whether there was one to go into. */
  public boolean enter(WidgetId widget) {
    Optional<GroupMark> mark = desk.canvas().item(widget).flatMap(Grouping::mark);
    if (mark.isEmpty() || mark.equals(inside)) {
      return false;
    }
    inside = mark;
    desk.select(List.of(widget));
    return true;
  }

  /** The mark by which the item is moved with others; empty inside of its group. */
  Optional<GroupMark> together(Item item) {
    return mark(item).filter(mark -> !Optional.of(mark).equals(inside));
  }

  /** The groups of which something is selected, each with all that it has. */
  Stream<Set<WidgetId>> shown() {
    return selected().map(Grouping::mark).filter(Optional::isPresent).distinct().map(this::members);
  }

  /** Makes what is selected one group. */
  public void group() {
    if (mayGroup.get()) {
      Optional<GroupMark> mark = Optional.of(new GroupMark(desk.freshId()));
      desk.submit(RelationEdits.group(desk.changeable(), mark));
    }
  }

  /** Makes the groups of what is selected single widgets again. */
  public void ungroup() {
    Set<WidgetId> members = shown().flatMap(Set::stream).collect(Collectors.toSet());
    List<Item> items =
        desk.canvas().all().stream()
            .filter(item -> members.contains(item.id()) && desk.mayChange(item.view()))
            .toList();
    desk.submit(RelationEdits.group(items, Optional.empty()));
  }
}
