package io.streamboard.server.delivery;

import io.streamboard.model.access.Audience;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What everybody on one board does right now: the newest of each session, with the version that set
 * it, so that a receiver's version tells what is new for it. Confined to the board's worker.
 */
final class PresenceFeed {

  private record Entry(PersonPresence shown, long version) {}

  private record Departure(String session, long version) {}

  private final BoardId board;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Departure> departures = new ArrayList<>();
  private final Map<String, String> endedDrags = new LinkedHashMap<>();
  private long version;

  PresenceFeed(BoardId board) {
    this.board = board;
  }

  long version() {
    return version;
  }

  /** The session opens the board; it may have it open already. */
  void join(String session, PersonId person, String name) {
    if (!entries.containsKey(session)) {
      show(session, person, name, Presence.NONE);
    }
  }

  void show(String session, PersonId person, String name, Presence presence) {
    version++;
    departures.removeIf(departure -> departure.session().equals(session));
    Presence standing = withoutEnded(session, presence);
    entries.put(session, new Entry(new PersonPresence(session, person, name, standing), version));
  }

  /** The drop was delivered: its drag is over, also for what the session may still send of it. */
  void endDrag(String session, String drag) {
    endedDrags.put(session, drag);
    Entry entry = entries.get(session);
    if (entry != null && shows(entry.shown().presence(), drag)) {
      PersonPresence shown = entry.shown();
      show(session, shown.person(), shown.name(), shown.presence());
    }
  }

  void leave(String session) {
    endedDrags.remove(session);
    if (entries.remove(session) != null) {
      version++;
      departures.add(new Departure(session, version));
    }
  }

  List<PersonId> people() {
    return entries.values().stream().map(entry -> entry.shown().person()).distinct().toList();
  }

  /** No receiver needs departures up to the version any more. */
  void toldEverybody(long least) {
    departures.removeIf(departure -> departure.version() <= least);
  }

  /**
   * What is new after the version for somebody of this audience, own presence left out; empty when
   * nothing is.
   */
  Optional<Frame> since(long after, Audience audience, String receiver) {
    List<PersonPresence> people =
        entries.values().stream()
            .filter(entry -> entry.version() > after && !entry.shown().session().equals(receiver))
            .map(entry -> filtered(entry.shown(), audience))
            .toList();
    List<String> left =
        departures.stream()
            .filter(departure -> departure.version() > after)
            .map(Departure::session)
            .toList();
    if (people.isEmpty() && left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Frame.of(
            Frame.Kind.PRESENCE, board, new ServerMessage.PresenceChanged(board, people, left)));
  }

  /**
   * Whether the receiver itself is among what is new, so that its frame differs from that of
   * others.
   */
  boolean concerns(long after, String receiver) {
    Entry own = entries.get(receiver);
    return own != null && own.version() > after;
  }

  private static PersonPresence filtered(PersonPresence shown, Audience audience) {
    Presence all = shown.presence();
    Presence visible =
        new Presence(
            all.cursor(),
            all.selection().stream().filter(audience::sees).toList(),
            all.drag().flatMap(drag -> filtered(drag, audience)),
            all.typing().filter(audience::sees));
    return new PersonPresence(shown.session(), shown.person(), shown.name(), visible);
  }

  private static Optional<Presence.Drag> filtered(Presence.Drag drag, Audience audience) {
    List<Presence.Dragged> visible =
        drag.widgets().stream().filter(dragged -> audience.sees(dragged.widget())).toList();
    return visible.isEmpty()
        ? Optional.empty()
        : Optional.of(new Presence.Drag(drag.id(), visible));
  }

  private Presence withoutEnded(String session, Presence presence) {
    String ended = endedDrags.get(session);
    return ended != null && shows(presence, ended)
        ? new Presence(presence.cursor(), presence.selection(), Optional.empty(), presence.typing())
        : presence;
  }

  private static boolean shows(Presence presence, String drag) {
    return presence.drag().filter(shown -> shown.id().equals(drag)).isPresent();
  }
}
