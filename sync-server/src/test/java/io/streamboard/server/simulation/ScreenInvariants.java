package io.streamboard.server.simulation;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold of what a client shows, whatever the server says. */
final class ScreenInvariants {
  private final Findings findings;
  private final Set<WidgetId> added = new HashSet<>();

  /**
   * Ids that somebody used twice, which no screen does: what is shown of these is not looked at.
   */
  private final Set<WidgetId> reused = new HashSet<>();

  /** Where each client stood last, while it has the board. */
  private final Map<SteppedClient, Long> stood = new HashMap<>();

  ScreenInvariants(Findings findings) {
    this.findings = findings;
  }

  /** Somebody adds this before it is looked at what screens show. */
  void made(Operation operation) {
    if (operation instanceof Operation.WidgetAdd(var widget) && !added.add(widget.id())) {
      reused.add(widget.id());
    }
  }

  /** What somebody does is on the screen at once, and once. */
  void done(SteppedClient client, BoardView before, Operation operation) {
    BoardView after = client.board().view().orElseThrow();
    String who = client.person() + ": ";
    made(operation);
    if (operation instanceof Operation.TextChange change && !reused.contains(change.widget())) {
      String was = text(before, change.widget());
      String wanted =
          mayChange(before, client.person(), change.widget()) ? change.delta().apply(was) : was;
      String shown = text(after, change.widget());
      findings.that(
          shown.equals(wanted),
          () -> who + "\"" + shown + "\" is shown and \"" + wanted + "\" was typed");
    } else if (operation instanceof Operation.WidgetMove move) {
      move.moves().stream()
          .filter(part -> !reused.contains(part.widget()))
          .filter(part -> mayChange(before, client.person(), part.widget()))
          .forEach(
              part ->
                  findings.that(
                      standsAt(after, part), () -> who + "a moved widget is not where it was put"));
    }
  }

  /** What was confirmed stays so: nobody is put at an earlier revision than it showed. */
  void goesOn(SteppedClient client) {
    Optional<Position> now = client.position();
    if (now.isEmpty()) {
      stood.remove(client);
      return;
    }
    long before = stood.getOrDefault(client, 0L);
    findings.that(
        now.get().revision() >= before,
        () -> client.person() + " showed revision " + before + " and is put back to " + now.get());
    stood.put(client, now.get().revision());
  }

  /** Without anything pending the screen is what the log says. */
  void quiet(SteppedClient client) {
    if (client.board().pending() == 0) {
      findings.that(
          client.board().view().equals(client.board().confirmed()),
          () -> client.person() + " shows what is neither confirmed nor pending");
    }
  }

  /** Of one that was never excluded: each submission has been answered. */
  void answered(SteppedClient client) {
    findings.that(
        client.lost() == 0,
        () -> client.person() + " never heard of " + client.lost() + " of its operations");
  }

  private static boolean standsAt(BoardView view, Operation.Move move) {
    return Optional.ofNullable(view.widgets().get(move.widget()))
        .filter(seen -> seen.widget().bounds().position().equals(move.to()))
        .isPresent();
  }

  private static String text(BoardView view, WidgetId widget) {
    return Optional.ofNullable(view.widgets().get(widget))
        .map(seen -> seen.widget().text())
        .orElse("(not there)");
  }

  /** Who began a thread needs no more than to comment. */
  private static WidgetLevel needed(WidgetView widget, PersonId me) {
    boolean began =
        widget.widget().kind() instanceof WidgetKind.Thread && widget.author().equals(me);
    return began ? WidgetLevel.COMMENT : WidgetLevel.EDIT;
  }

  private static boolean mayChange(BoardView view, PersonId me, WidgetId id) {
    Optional<WidgetView> widget = Optional.ofNullable(view.widgets().get(id));
    return widget
        .filter(seen -> seen.level().compareTo(needed(seen, me)) >= 0)
        .filter(
            seen ->
                seen.level() == WidgetLevel.MANAGE
                    || seen.lock().filter(lock -> !lock.person().equals(me)).isEmpty())
        .isPresent();
  }
}
