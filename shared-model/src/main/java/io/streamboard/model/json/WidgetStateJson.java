package io.streamboard.model.json;

import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.text.TextEdit;
import io.streamboard.model.text.TextHistory;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** All that a board knows of a widget, in the canonical form. */
final class WidgetStateJson {
  private WidgetStateJson() {}

  static void write(Output out, WidgetState widget) {
    out.object();
    AccessJson.writeGrants(out, widget.access().grants(), AccessJson.LEVELS);
    widget.addedAt().ifPresent(revision -> out.put("addedAt", revision));
    out.put("author", widget.author().value());
    writeHistory(out, widget.history());
    widget.lock().ifPresent(lock -> ViewJson.write(out, lock));
    widget.removedAt().ifPresent(revision -> out.put("removedAt", revision));
    writeRevisions(out, widget.revisions());
    WidgetJson.write(out.name("widget"), widget.widget());
    out.end();
  }

  static WidgetState read(Members in) {
    return new WidgetState(
        WidgetJson.read(in.members("widget")),
        new PersonId(in.string("author")),
        new WidgetAccess(AccessJson.readGrants(in, AccessJson.LEVELS)),
        ViewJson.optionalLock(in),
        readRevisions(in.members("revisions")),
        readHistory(in.members("history")),
        in.optionalInteger("removedAt"),
        in.optionalInteger("addedAt"));
  }

  private static void writeRevisions(Output out, Map<Field, Long> revisions) {
    Map<String, Long> sorted = new TreeMap<>();
    revisions.forEach((field, revision) -> sorted.put(FieldValueJson.FIELDS.of(field), revision));
    out.object("revisions");
    sorted.forEach(out::put);
    out.end();
  }

  private static Map<Field, Long> readRevisions(Members in) {
    Map<Field, Long> revisions = new EnumMap<>(Field.class);
    in.names()
        .forEach(field -> revisions.put(FieldValueJson.FIELDS.parse(field), in.integer(field)));
    return revisions;
  }

  private static void writeHistory(Output out, TextHistory history) {
    out.object("history").array("edits");
    for (TextEdit edit : history.edits()) {
      DeltaJson.write(out.object(), edit.delta());
      out.put("revision", edit.revision()).put("writer", edit.writer().value()).end();
    }
    out.endArray().put("floor", history.floor()).end();
  }

  private static TextHistory readHistory(Members in) {
    return new TextHistory(in.integer("floor"), in.list("edits", WidgetStateJson::readEdit));
  }

  private static TextEdit readEdit(Members in) {
    return new TextEdit(
        in.integer("revision"), new WriterId(in.string("writer")), DeltaJson.read(in));
  }
}
