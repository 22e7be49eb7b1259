package io.streamboard.model.json;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes of a view. */
final class ChangeJson {
  private ChangeJson() {}

  static void write(Output out, Change change) {
    out.object();
    switch (change) {
      case Change.TitleChanged title -> out.put("type", "title").put("title", title.title());
      case Change.RoleChanged role ->
          out.put("type", "role").put("role", role.role().map(AccessJson.ROLES::of));
      case Change.WidgetAdded added -> whole(out, "added", added.widget());
      case Change.WidgetRevealed revealed -> whole(out, "revealed", revealed.widget());
      case Change.WidgetRemoved removed -> of(out, "removed", removed.widget());
      case Change.WidgetConcealed concealed -> of(out, "concealed", concealed.widget());
      case Change.WidgetPlaced placed ->
          GeometryJson.write(of(out, "placed", placed.widget()), placed.bounds());
      case Change.WidgetRaised raised ->
          of(out, "raised", raised.widget()).put("z", raised.z().value());
      case Change.WidgetRestyled restyled ->
          WidgetJson.write(of(out, "restyled", restyled.widget()), "style", restyled.style());
      case Change.WidgetKindChanged changed ->
          KindJson.write(of(out, "kind", changed.widget()), changed.kind());
      case Change.WidgetHeld held ->
          of(out, "held", held.widget()).put("holder", held.holder().map(WidgetId::value));
      case Change.WidgetGrouped grouped ->
          of(out, "grouped", grouped.widget()).put("group", grouped.group().map(GroupMark::value));
      case Change.WidgetLocked locked ->
          ViewJson.write(of(out, "locked", locked.widget()), locked.lock());
      case Change.WidgetUnlocked unlocked -> of(out, "unlocked", unlocked.widget());
      case Change.WidgetLevelChanged level ->
          of(out, "level", level.widget()).put("level", AccessJson.LEVELS.of(level.level()));
      case Change.TextChanged text ->
          DeltaJson.write(
              of(out, "text", text.widget()).put("revision", text.revision()), text.delta());
    }
    out.end();
  }

  /**
   * The changes that this version understands. The ids of widgets whose kind it does not know are
   * added to {@code unknown}.
   */
  static List<Change> readAll(Members in, Set<WidgetId> unknown) {
    return in.list("changes", change -> read(change, unknown)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty when this version does not know the type. */
  private static Optional<Change> read(Members in, Set<WidgetId> unknown) {
    return switch (in.type()) {
      case "title" -> Optional.of(new Change.TitleChanged(in.string("title")));
      case "role" -> Optional.of(new Change.RoleChanged(AccessJson.optionalRole(in)));
      case "added" ->
          ViewJson.readKnown(in.members("widget"), unknown).map(Change.WidgetAdded::new);
      case "revealed" ->
          ViewJson.readKnown(in.members("widget"), unknown).map(Change.WidgetRevealed::new);
      case "removed" -> Optional.of(new Change.WidgetRemoved(widget(in)));
      case "concealed" -> Optional.of(new Change.WidgetConcealed(widget(in)));
      case "placed" -> Optional.of(new Change.WidgetPlaced(widget(in), GeometryJson.bounds(in)));
      case "raised" -> Optional.of(new Change.WidgetRaised(widget(in), new ZKey(in.string("z"))));
      case "restyled" ->
          Optional.of(
              new Change.WidgetRestyled(widget(in), WidgetJson.readStyle(in.members("style"))));
      case "kind" ->
          KindJson.knows(in)
              ? Optional.of(new Change.WidgetKindChanged(widget(in), KindJson.read(in)))
              : Optional.empty();
      case "held" ->
          Optional.of(
              new Change.WidgetHeld(widget(in), in.optionalString("holder").map(WidgetId::new)));
      case "grouped" ->
          Optional.of(
              new Change.WidgetGrouped(widget(in), in.optionalString("group").map(GroupMark::new)));
      case "locked" ->
          Optional.of(new Change.WidgetLocked(widget(in), ViewJson.readLock(in.members("lock"))));
      case "unlocked" -> Optional.of(new Change.WidgetUnlocked(widget(in)));
      case "level" -> Optional.of(new Change.WidgetLevelChanged(widget(in), AccessJson.level(in)));
      case "text" ->
          Optional.of(
              new Change.TextChanged(widget(in), in.integer("revision"), DeltaJson.read(in)));
      case String newer -> Optional.empty();
    };
  }

  private static Output of(Output out, String type, WidgetId widget) {
    return out.put("type", type).put("widget", widget.value());
  }

  private static void whole(Output out, String type, WidgetView widget) {
    ViewJson.write(out.put("type", type).name("widget"), widget);
  }

  private static WidgetId widget(Members in) {
    return OperationReader.widget(in);
  }
}
