package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what a connection was told is what its person may see. A view that was right before is
 * looked at only where the log or the connection touched it, as long as the role stays; now and
 * then, for guests, and whenever asked, it is looked at as a whole.
 */
final class ViewCheck {
  /** So many looks at parts of a view to one at all of it. */
  private static final int WHOLE_EVERY = 32;

  /** What was looked at last, and found right but for what is in the findings. */
  private record Seen(long revision, Optional<Role> role) {}

  private final Caller caller;
  private final Oracle oracle;
  private final Findings findings;
  private Optional<Seen> seen = Optional.empty();
  private int looks;

  ViewCheck(Caller caller, Oracle oracle, Findings findings) {
    this.caller = caller;
    this.oracle = oracle;
    this.findings = findings;
  }

  /** The next look is at all of the view. */
  void whole() {
    seen = Optional.empty();
  }

  /**
   * @param image the board at the revision
   * @param told widgets that the connection was told of since the last look
   */
  void look(BoardView view, BoardState image, Set<WidgetId> told, String where) {
    PlainRights rights = new PlainRights(image, caller);
    findings.that(view.role().equals(rights.role()), () -> where + "not the role of the person");
    looks++;
    boolean partly =
        rights.role().isPresent()
            && seen.filter(last -> last.role().equals(rights.role())).isPresent()
            && looks % WHOLE_EVERY != 0;
    if (partly) {
      findings.that(view.title().equals(image.title()), () -> where + "another title");
      told.forEach(id -> widget(view, rights, id, where));
      oracle
          .touched(seen.get().revision(), image.revision())
          .forEach(id -> widget(view, rights, id, where));
    } else {
      all(view, rights, where);
    }
    seen = Optional.of(new Seen(image.revision(), rights.role()));
  }

  private void all(BoardView view, PlainRights rights, String where) {
    for (WidgetState widget : rights.state().widgets().values()) {
      widget(view, rights, widget.widget().id(), where);
    }
    findings.that(
        Optional.of(view).equals(oracle.view(rights.state().revision(), caller)),
        () -> where + "a widget or the title is not as it is in the log");
  }

  private void widget(BoardView view, PlainRights rights, WidgetId id, String where) {
    WidgetState widget = rights.state().widgets().get(id);
    WidgetLevel level = widget == null ? WidgetLevel.HIDDEN : rights.levelNow(widget);
    level(view, id, level, where);
    if (widget != null && level != WidgetLevel.HIDDEN) {
      WidgetView expected =
          new WidgetView(
              rights.shown(widget),
              widget.author(),
              level,
              widget.lock(),
              widget.history().revision());
      findings.that(
          expected.equals(view.widgets().get(id)),
          () -> where + "a widget or the title is not as it is in the log");
    }
  }

  private void level(BoardView view, WidgetId id, WidgetLevel level, String where) {
    WidgetView shown = view.widgets().get(id);
    WidgetLevel told = shown == null ? WidgetLevel.HIDDEN : shown.level();
    findings.that(level == told, () -> where + id + " is " + level + " and shown as " + told);
  }
}
