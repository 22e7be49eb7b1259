package io.streamboard.model.json;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Require;
import io.streamboard.model.wire.Presence;
import java.util.List;
import java.util.Optional;

/** What somebody does right now; everything that is not the case is left out. */
final class PresenceJson {
  private PresenceJson() {}

  static void write(Output out, Presence presence) {
    out.object("presence");
    presence
        .cursor()
        .ifPresent(
            cursor -> {
              GeometryJson.write(out.object("cursor"), cursor);
              out.end();
            });
    if (!presence.selection().isEmpty()) {
      out.array("selection");
      presence.selection().forEach(widget -> out.add(widget.value()));
      out.endArray();
    }
    presence.drag().ifPresent(drag -> write(out, drag));
    out.put("typing", presence.typing().map(WidgetId::value));
    presence
        .viewport()
        .ifPresent(
            viewport -> {
              GeometryJson.write(out.object("viewport"), viewport);
              out.end();
            });
    out.end();
  }

  private static void write(Output out, Presence.Drag drag) {
    out.object("drag").put("id", drag.id()).array("widgets");
    for (Presence.Dragged dragged : drag.widgets()) {
      GeometryJson.write(out.object().put("widget", dragged.widget().value()), dragged.bounds());
      dragged.rotation().ifPresent(degrees -> out.units("rotation", degrees));
      out.end();
    }
    out.endArray().end();
  }

  static Presence read(Members message) {
    Members in = message.members("presence");
    return new Presence(
        in.optionalMembers("cursor").map(GeometryJson::point),
        in.has("selection") ? in.strings("selection", WidgetId::new) : List.of(),
        in.optionalMembers("drag").map(PresenceJson::drag),
        in.optionalString("typing").map(WidgetId::new),
        in.optionalMembers("viewport").map(GeometryJson::bounds));
  }

  private static Presence.Drag drag(Members in) {
    return new Presence.Drag(in.string("id"), in.list("widgets", PresenceJson::dragged));
  }

  private static Presence.Dragged dragged(Members in) {
    return new Presence.Dragged(
        OperationReader.widget(in), GeometryJson.bounds(in), in.optionalNumber("rotation"));
  }

  /** The id of a drag, where a submission names the one it ends. */
  static Optional<String> endsDrag(Members in) {
    return in.optionalString("endsDrag").map(id -> Require.id("endsDrag", id));
  }
}
