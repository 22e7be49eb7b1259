package io.streamboard.server.simulation;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody typed is what happened, whatever others typed meanwhile: every code point has a
 * name of its own, and a merged edit deletes the very code points that its author deleted, as far
 * as they are still there, and puts the same text between the same neighbours.
 */
final class TextIntentions {

  /** A text as the names of its code points, at the text revisions seen. */
  private record Versions(TreeMap<Long, List<Long>> byRevision) {
    List<Long> newest() {
      return byRevision.lastEntry().getValue();
    }
  }

  /** An edit in terms of names: what it keeps, in order, with the new ones in their places. */
  private record Edited(List<Long> result, Set<Long> deleted, StringBuilder typed) {}

  private final Findings findings;
  private final Map<WidgetId, Versions> texts = new HashMap<>();
  private long names;

  TextIntentions(Findings findings) {
    this.findings = findings;
  }

  void check(Folded single) {
    FoldedOperation operation = single.operations().getFirst();
    if (operation.operation() instanceof Operation.TextChange change
        && operation.edits().containsKey(change.widget())) {
      TextDelta merged = Objects.requireNonNull(operation.edits().get(change.widget())).delta();
      Versions versions = versions(single.before(), change.widget());
      check(operation.revision(), change, merged, versions);
    }
  }

  private void check(
      long revision, Operation.TextChange change, TextDelta merged, Versions versions) {
    List<Long> now = versions.newest();
    long first = names;
    Edited actual = edited(now, merged);
    List<Long> base = versions.byRevision().get(change.base());
    if (base != null) {
      long last = names;
      names = first;
      Edited meant = edited(base, change.delta());
      names = Math.max(names, last);
      findings.that(
          same(now, meant, actual),
          () -> "revision " + revision + ": an edit of a text became another one");
    }
    versions.byRevision().put(revision, actual.result());
  }

  private Versions versions(BoardState before, WidgetId id) {
    WidgetState widget = before.live(id).orElseThrow();
    long revision = widget.history().revision();
    String text = widget.widget().text();
    Versions known = texts.get(id);
    if (known == null || known.byRevision().lastKey() != revision) {
      known = new Versions(new TreeMap<>(Map.of(revision, named(text))));
      texts.put(id, known);
    }
    return known;
  }

  private List<Long> named(String text) {
    List<Long> all = new ArrayList<>();
    text.codePoints().forEach(point -> all.add(names++));
    return all;
  }

  private Edited edited(List<Long> text, TextDelta delta) {
    Edited edited = new Edited(new ArrayList<>(), new HashSet<>(), new StringBuilder());
    int at = 0;
    for (TextDelta.Component component : delta.components()) {
      int to = at + component.length();
      switch (component) {
        case TextDelta.Component.Keep _ -> {
          edited.result().addAll(text.subList(at, to));
          at = to;
        }
        case TextDelta.Component.Delete _ -> {
          edited.deleted().addAll(text.subList(at, to));
          at = to;
        }
        case TextDelta.Component.Insert insert -> {
          edited.typed().append(insert.text());
          edited.result().addAll(named(insert.text()));
        }
      }
    }
    edited.result().addAll(text.subList(at, text.size()));
    return edited;
  }

  /** Typed code points have the same names in both, because both were named from one number on. */
  private static boolean same(List<Long> now, Edited meant, Edited actual) {
    Set<Long> due = new HashSet<>(meant.deleted());
    due.retainAll(now);
    return actual.deleted().equals(due)
        && actual.typed().toString().contentEquals(meant.typed())
        && common(meant.result(), actual.result()).equals(common(actual.result(), meant.result()));
  }

  /** Those of the first that are in the other too, in their order. */
  private static List<Long> common(List<Long> of, List<Long> other) {
    Set<Long> known = new HashSet<>(other);
    return of.stream().filter(known::contains).toList();
  }
}
