package io.streamboard.model.json;

import io.streamboard.model.access.Role;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Views in their canonical form, which is also how snapshots carry them: so every client can hash
 * what it got.
 */
final class ViewJson {
  private ViewJson() {}

  static void write(Output out, BoardView view) {
    out.object();
    out.put("role", view.role().map(AccessJson.ROLES::of));
    out.put("title", view.title());
    out.array("widgets");
    view.widgets().values().stream()
        .sorted(Comparator.comparing(ViewJson::id))
        .forEach(widget -> write(out, widget));
    out.endArray().end();
  }

  /**
   * The widgets that this version understands. The ids of those whose kind it does not know are
   * added to {@code unknown}.
   */
  static BoardView read(Members in, Set<WidgetId> unknown) {
    Optional<Role> role = AccessJson.optionalRole(in);
    List<WidgetView> known =
        in.list("widgets", widget -> readKnown(widget, unknown)).stream()
            .flatMap(Optional::stream)
            .toList();
    return new BoardView(in.string("title"), role, widgets(known));
  }

  static Optional<WidgetView> readKnown(Members in, Set<WidgetId> unknown) {
    if (KindJson.knows(in)) {
      return Optional.of(readWidget(in));
    }
    unknown.add(new WidgetId(in.string("id")));
    return Optional.empty();
  }

  static void write(Output out, WidgetView view) {
    out.object().put("author", view.author().value());
    WidgetJson.writeIdentity(out, view.widget());
    out.put("level", AccessJson.LEVELS.of(view.level()));
    view.lock().ifPresent(lock -> write(out, lock));
    WidgetJson.writeContent(out, view.widget());
    out.put("textRevision", view.textRevision());
    WidgetJson.writePlace(out, view.widget());
    out.end();
  }

  static WidgetView readWidget(Members in) {
    return new WidgetView(
        WidgetJson.read(in),
        new PersonId(in.string("author")),
        AccessJson.level(in),
        optionalLock(in),
        in.integer("textRevision"));
  }

  static void write(Output out, Lock lock) {
    out.object("lock").put("person", lock.person().value()).put("reason", lock.reason()).end();
  }

  static Optional<Lock> optionalLock(Members in) {
    return in.optionalMembers("lock").map(ViewJson::readLock);
  }

  static Lock readLock(Members lock) {
    String reason = Require.text("reason", lock.string("reason"), Limits.REASON_POINTS);
    return new Lock(new PersonId(lock.string("person")), reason);
  }

  private static PMap<WidgetId, WidgetView> widgets(List<WidgetView> views) {
    PMap<WidgetId, WidgetView> widgets = HashTreePMap.empty();
    for (WidgetView view : views) {
      widgets = widgets.plus(id(view), view);
    }
    return widgets;
  }

  private static WidgetId id(WidgetView view) {
    return view.widget().id();
  }
}
