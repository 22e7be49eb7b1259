package io.streamboard.model.reference;

import io.streamboard.model.access.Principal;
import io.streamboard.model.board.Lock;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The canonical text of a whole state (log-format.md, section 6). */
final class CanonicalState {
  private CanonicalState() {}

  static String of(ReferenceBoard board) {
    Map<String, Object> state = new HashMap<>();
    state.put("access", byText(board.roles));
    state.put("barriers", board.barriers);
    state.put("board", board.id.value());
    state.put("chain", board.chain);
    state.put("format", 2);
    state.put("latestTime", board.latestTime);
    state.put("level", 1);
    state.put("life", lower(board.life));
    state.put("liveWidgets", board.live().size());
    board.left.ifPresent(to -> state.put("place", Map.of("left", to)));
    state.put("revision", board.revision);
    state.put("textPoints", board.textPoints());
    state.put("title", board.title);
    state.put("tombstones", tombstones(board));
    state.put("widgets", board.widgets.values().stream().map(CanonicalState::widget).toList());
    Map<String, Object> writers = new HashMap<>();
    board.writers.forEach((id, writer) -> writers.put(id.value(), writer(writer)));
    state.put("writers", writers);
    return CanonicalText.of(state);
  }

  private static List<Object> tombstones(ReferenceBoard board) {
    Map<Long, List<String>> byRevision = new LinkedHashMap<>();
    for (WidgetId id : board.removed) {
      long removedAt = board.remembered(id).orElseThrow().removedAt.orElseThrow();
      byRevision.computeIfAbsent(removedAt, none -> new ArrayList<>()).add(id.value());
    }
    List<Object> tombstones = new ArrayList<>();
    byRevision.forEach((at, ids) -> tombstones.add(Map.of("revision", at, "widgets", ids)));
    return tombstones;
  }

  private static Map<String, Object> writer(ReferenceWriter writer) {
    return Map.of(
        "author",
        writer.author.value(),
        "counter",
        writer.counter,
        "recent",
        writer.answers.stream().map(CanonicalState::answer).toList(),
        "revision",
        writer.revision);
  }

  private static Map<String, Object> answer(ReferenceWriter.Answer answer) {
    return Map.of(
        "counter",
        answer.counter(),
        "outcome",
        answer.outcome().text(),
        "revision",
        answer.revision());
  }

  private static Map<String, Object> widget(ReferenceWidget widget) {
    Map<String, Object> state = new HashMap<>();
    state.put("access", byText(widget.grants));
    state.put("author", widget.author.value());
    state.put(
        "history",
        Map.of(
            "edits",
            widget.edits.stream().map(CanonicalState::edit).toList(),
            "floor",
            widget.textFloor));
    widget.lock.ifPresent(lock -> state.put("lock", lock(lock)));
    widget.removedAt.ifPresent(at -> state.put("removedAt", at));
    if (widget.wasRemoved) {
      state.put("addedAt", widget.addedAt);
    }
    state.put("revisions", revisions(widget));
    state.put("widget", CanonicalView.content(widget.content()));
    return state;
  }

  static Map<String, Object> lock(Lock lock) {
    return Map.of("person", lock.person().value(), "reason", lock.reason());
  }

  /** What was set by the add is left out, but for alive. */
  private static Map<String, Object> revisions(ReferenceWidget widget) {
    Map<String, Object> revisions = new HashMap<>();
    widget.setBy.forEach(
        (field, revision) -> {
          if (field == Field.ALIVE || revision != widget.addedAt) {
            revisions.put(field.wireName(), revision);
          }
        });
    return revisions;
  }

  private static Map<String, Object> edit(ReferenceWidget.Edit edit) {
    return Map.of(
        "delta", delta(edit.delta()), "revision", edit.revision(), "writer", edit.writer().value());
  }

  private static List<Object> delta(TextDelta delta) {
    return delta.components().stream().map(CanonicalState::step).toList();
  }

  private static Object step(Component component) {
    return switch (component) {
      case Component.Keep keep -> keep.points();
      case Component.Delete delete -> -delete.points();
      case Component.Insert insert -> insert.text();
    };
  }

  /** By the text of the principal, with names of constants in lower case. */
  private static <P extends Principal, V extends Enum<V>> Map<String, Object> byText(
      Map<P, V> grants) {
    Map<String, Object> named = new HashMap<>();
    grants.forEach((principal, given) -> named.put(principal.text(), lower(given)));
    return named;
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
