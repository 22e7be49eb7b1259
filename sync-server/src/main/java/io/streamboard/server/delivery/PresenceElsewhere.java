package io.streamboard.server.delivery;

import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Presence on one board as the other nodes tell it. A drag is shown only as far as the node that
 * told it knew what the same person has done to the widget: the drop's revision ends it here,
 * whatever of the drag comes later. Confined to the board's worker.
 */
final class PresenceElsewhere {

  /** A node that tells nothing for so long has no sessions any more. */
  static final Duration SILENCE = Duration.ofSeconds(15);

  private static final int MOST_NODES = 256;
  private static final int MOST_DEEDS = 4_096;

  private record Deed(PersonId person, WidgetId widget) {}

  private static final class Node {
    private final Map<String, Long> sessions = new LinkedHashMap<>();
    private long number;
    private long heardAt;
  }

  private final PresenceFeed feed;
  private final LinkedHashMap<String, Node> nodes = new LinkedHashMap<>();
  // What persons did last to widgets; and up to where such deeds are forgotten.
  private final LinkedHashMap<Deed, Long> deeds = new LinkedHashMap<>();
  private long forgotten;

  PresenceElsewhere(PresenceFeed feed) {
    this.feed = feed;
  }

  /** Takes what is newer than what the node has said before. */
  void heard(NodePresence said, long nowMillis) {
    Node node = nodes.computeIfAbsent(said.node(), first -> new Node());
    if (said.number() <= node.number) {
      return;
    }
    node.number = said.number();
    node.heardAt = nowMillis;
    for (PersonPresence shown : said.people()) {
      node.sessions.put(shown.session(), said.at());
      feed.showElsewhere(standing(shown, said.at()));
    }
    said.there().ifPresent(there -> keep(node, Set.copyOf(there)));
    if (nodes.size() > MOST_NODES) {
      keep(nodes.pollFirstEntry().getValue(), Set.of());
    }
  }

  /** What the record did to widgets ends the drags that their nodes told before they knew it. */
  void folded(Folded folded) {
    for (FoldedOperation operation : folded.operations()) {
      if (operation.outcome() instanceof Outcome.Applied) {
        operation.author().ifPresent(author -> done(author, operation));
      }
    }
    for (Node node : nodes.values()) {
      node.sessions.forEach(this::review);
    }
  }

  /** Nodes that have been silent have nobody here; true when somebody has left by that. */
  boolean leaveSilent(long nowMillis) {
    boolean left = false;
    for (Node node : nodes.values()) {
      if (!node.sessions.isEmpty() && nowMillis - node.heardAt > SILENCE.toMillis()) {
        keep(node, Set.of());
        left = true;
      }
    }
    return left;
  }

  private void keep(Node node, Set<String> there) {
    List<String> left =
        node.sessions.keySet().stream().filter(session -> !there.contains(session)).toList();
    left.forEach(
        session -> {
          node.sessions.remove(session);
          feed.leave(session);
        });
  }

  private void done(PersonId author, FoldedOperation operation) {
    for (WidgetId widget : operation.touched()) {
      Deed deed = new Deed(author, widget);
      deeds.remove(deed);
      deeds.put(deed, operation.revision());
    }
    while (deeds.size() > MOST_DEEDS) {
      forgotten = Math.max(forgotten, deeds.pollFirstEntry().getValue());
    }
  }

  private void review(String session, long at) {
    feed.shown(session)
        .filter(shown -> !standing(shown, at).equals(shown))
        .ifPresent(shown -> feed.showElsewhere(standing(shown, at)));
  }

  /** Without what was dragged before its person did something to it of which the node knew not. */
  private PersonPresence standing(PersonPresence shown, long at) {
    Optional<Presence.Drag> drag = shown.presence().drag();
    if (drag.isEmpty()) {
      return shown;
    }
    List<Presence.Dragged> rest = new ArrayList<>();
    for (Presence.Dragged dragged : drag.get().widgets()) {
      long done = deeds.getOrDefault(new Deed(shown.person(), dragged.widget()), forgotten);
      if (done <= at) {
        rest.add(dragged);
      }
    }
    Optional<Presence.Drag> left =
        rest.isEmpty() ? Optional.empty() : Optional.of(new Presence.Drag(drag.get().id(), rest));
    return new PersonPresence(
        shown.session(), shown.person(), shown.name(), shown.presence().withDrag(left));
  }
}
