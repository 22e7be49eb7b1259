package io.streamboard.client.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.WidgetView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What I am typing on a board: a draft for each text that I edited, and the operation that carries
 * its current edit.
 */
final class TextDrafts {
  /** Edits of all texts that a screen may not have shown yet. */
  private static final int RECENT = 256;

  private final Map<WidgetId, Entry> entries = new LinkedHashMap<>();
  private final Deque<Change.TextChanged> recent = new ArrayDeque<>();

  /** How texts without a draft were edited on the screen. */
  private final Map<WidgetId, List<ScreenEdit>> news = new LinkedHashMap<>();

  /** A draft and what carries it. */
  static final class Entry {
    private final TextDraft draft;
    private Optional<PendingOperation> carrier = Optional.empty();
    private boolean arrived;

    private Entry(TextDraft draft) {
      this.draft = draft;
    }

    TextDraft draft() {
      return draft;
    }

    /** The operation whose edit is the draft's current one. */
    Optional<PendingOperation> carrier() {
      return carrier;
    }

    void carriedBy(PendingOperation operation) {
      carrier = Optional.of(operation);
      arrived = false;
    }

    private void take(Change.TextChanged change) {
      if (!arrived && isMine(change)) {
        arrived = true;
        draft.confirmed(change.revision(), change.delta());
      } else {
        draft.foreign(change.revision(), change.delta());
      }
    }

    /**
     * An outcome names the revision of my edit. Only after a break the change may come before it:
     * then an edit that does exactly what mine would do is taken for mine.
     */
    private boolean isMine(Change.TextChanged change) {
      return carrier.isPresent()
          && carrier
              .get()
              .outcome()
              .map(settled -> settled.revision() == change.revision())
              .orElseGet(() -> carrier.get().repeated() && change.delta().equals(draft.current()));
    }
  }

  Optional<Entry> find(WidgetId widget) {
    return Optional.ofNullable(entries.get(widget));
  }

  /**
   * The draft of a text; a new one begins with the text as it is, for a screen that showed the
   * revision {@code seen}.
   */
  Entry of(WidgetId widget, String text, long seen) {
    return entries.computeIfAbsent(widget, begun -> begin(begun, text, seen));
  }

  /** The visitor begins and ends no draft. */
  void forEach(BiConsumer<WidgetId, Entry> visitor) {
    entries.forEach(visitor);
  }

  /** How many submissions wait for the edit before them. */
  int waiting() {
    int waiting = 0;
    for (Entry entry : entries.values()) {
      waiting += entry.draft().waiting();
    }
    return waiting;
  }

  /** Their numbers. */
  List<Long> numbers() {
    return entries.values().stream()
        .flatMap(entry -> entry.draft().nextNumbers().stream())
        .toList();
  }

  /** The log has changed texts; returns the submissions that have lost their text. */
  List<Long> take(List<Change> changes) {
    List<Long> orphans = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.TextChanged text -> take(text);
        case Change.WidgetAdded added -> replaced(added.widget());
        case Change.WidgetRevealed revealed -> replaced(revealed.widget());
        case Change.WidgetRemoved removed -> orphans.addAll(gone(removed.widget()));
        case Change.WidgetConcealed concealed -> orphans.addAll(gone(concealed.widget()));
        case Change.TitleChanged _,
            Change.RoleChanged _,
            Change.WidgetPlaced _,
            Change.WidgetRaised _,
            Change.WidgetRestyled _,
            Change.WidgetKindChanged _,
            Change.WidgetHeld _,
            Change.WidgetGrouped _,
            Change.WidgetLocked _,
            Change.WidgetUnlocked _,
            Change.WidgetLevelChanged _ -> {}
      }
    }
    return orphans;
  }

  /** The whole view was replaced; returns the submissions that have lost their text. */
  List<Long> replaced(BoardView view) {
    recent.clear();
    List<Long> orphans = new ArrayList<>();
    for (WidgetId widget : List.copyOf(entries.keySet())) {
      WidgetView seen = view.widgets().get(widget);
      if (seen != null) {
        replaced(seen);
      } else {
        orphans.addAll(gone(widget));
      }
    }
    return orphans;
  }

  /** An operation is settled: if it carried a draft, its edit is in the text, or will never be. */
  void settled(PendingOperation operation) {
    carried(operation)
        .ifPresent(
            entry -> {
              if (!entry.arrived) {
                entry.draft.dropped();
              }
              entry.carrier = Optional.empty();
              entry.arrived = false;
            });
  }

  /** The draft whose current edit the operation carries. */
  Optional<Entry> carried(PendingOperation operation) {
    return operation.operation() instanceof Operation.TextChange change
        ? find(change.widget())
            .filter(entry -> entry.carrier.filter(carrier -> carrier == operation).isPresent())
        : Optional.empty();
  }

  /** I typed into a text that is not in the log yet and has no draft. */
  void typed(WidgetId widget, TextDelta delta) {
    tell(widget, new ScreenEdit(delta, true));
  }

  private void tell(WidgetId widget, ScreenEdit edit) {
    news.computeIfAbsent(widget, unheard -> new ArrayList<>()).add(edit);
  }

  /** How the texts on the screen were edited since this was asked last. */
  Map<WidgetId, List<ScreenEdit>> takeNews() {
    Map<WidgetId, List<ScreenEdit>> taken = new LinkedHashMap<>(news);
    news.clear();
    entries.forEach(
        (widget, entry) -> {
          List<ScreenEdit> drafted = entry.draft().takeNews();
          if (!drafted.isEmpty()) {
            taken.merge(
                widget, drafted, (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
          }
        });
    return taken;
  }

  void wipe() {
    news.clear();
    entries.clear();
    recent.clear();
  }

  private Entry begin(WidgetId widget, String text, long seen) {
    TextDraft draft = new TextDraft(text);
    recent.stream()
        .filter(change -> change.widget().equals(widget) && change.revision() > seen)
        .forEach(change -> draft.begunBefore(change.revision(), change.delta()));
    return new Entry(draft);
  }

  private void take(Change.TextChanged change) {
    recent.addLast(change);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
    find(change.widget())
        .ifPresentOrElse(
            entry -> entry.take(change),
            () -> tell(change.widget(), new ScreenEdit(change.delta(), false)));
  }

  private void replaced(WidgetView seen) {
    find(seen.widget().id())
        .ifPresent(entry -> entry.draft().replaced(seen.textRevision(), seen.widget().text()));
  }

  private List<Long> gone(WidgetId widget) {
    Entry entry = entries.get(widget);
    if (entry == null) {
      return List.of();
    }
    List<Long> orphans = entry.draft().nextNumbers();
    entry.draft().forgetNext();
    if (entry.carrier.isEmpty()) {
      entries.remove(widget);
    }
    return orphans;
  }
}
