package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What everybody on one board does right now: the newest of each session, with the version that set
 * it, so that a receiver's version tells what is new for it. Confined to the board's worker.
 */
final class PresenceFeed {

  /**
   * @param elsewhere whether the session is at another node
   */
  private record Entry(PersonPresence shown, long version, boolean elsewhere) {}

  private record Departure(String session, long version) {}

  private final BoardId board;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Departure> departures = new ArrayList<>();
  private final Map<String, String> endedDrags = new LinkedHashMap<>();
  private final PresenceElsewhere elsewhere = new PresenceElsewhere(this);
  private long version;
  private long ownVersion;
  private long ownLeft;

  PresenceFeed(BoardId board) {
    this.board = board;
  }

  long version() {
    return version;
  }

  PresenceElsewhere elsewhere() {
    return elsewhere;
  }

  /** Of the newest that a session of this node shows, or that one has left. */
  long ownVersion() {
    return ownVersion;
  }

  /** When the last session of this node left. */
  long ownLeft() {
    return ownLeft;
  }

  /** What is new after the version of the sessions of this node. */
  List<PersonPresence> own(long after) {
    return entries.values().stream()
        .filter(entry -> !entry.elsewhere() && entry.version() > after)
        .map(Entry::shown)
        .toList();
  }

  /** A session at another node. */
  void showElsewhere(PersonPresence shown) {
    put(shown, true);
  }

  Optional<PersonPresence> shown(String session) {
    return Optional.ofNullable(entries.get(session)).map(Entry::shown);
  }

  /** The session opens the board; it may have it open already. */
  void join(String session, PersonId person, String name) {
    if (!entries.containsKey(session)) {
      show(session, person, name, Presence.NONE);
    }
  }

  void show(String session, PersonId person, String name, Presence presence) {
    put(new PersonPresence(session, person, name, withoutEnded(session, presence)), false);
    ownVersion = version;
  }

  private void put(PersonPresence shown, boolean away) {
    version++;
    departures.removeIf(departure -> departure.session().equals(shown.session()));
    entries.put(shown.session(), new Entry(shown, version, away));
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
    Entry gone = entries.remove(session);
    if (gone != null) {
      version++;
      departures.add(new Departure(session, version));
      ownVersion = gone.elsewhere() ? ownVersion : version;
      ownLeft = gone.elsewhere() ? ownLeft : version;
    }
  }

  List<PersonId> people() {
    return entries.values().stream().map(entry -> entry.shown().person()).distinct().toList();
  }

  /** A round is over: nobody needs departures any more that all of these were told. */
  void told(List<Attachment> all) {
    if (!departures.isEmpty()) {
      long least = all.stream().mapToLong(Attachment::presenceSent).min().orElse(version);
      departures.removeIf(departure -> departure.version() <= least);
    }
  }

  /**
   * What is new after the version for a receiver, own presence left out; empty when nothing is.
   *
   * @param visible whether the receiver sees the widget; all others are left out
   */
  Optional<Frame> since(long after, Predicate<WidgetId> visible, String receiver) {
    List<PersonPresence> people =
        entries.values().stream()
            .filter(entry -> entry.version() > after && !entry.shown().session().equals(receiver))
            .map(entry -> filtered(entry.shown(), visible))
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

  private static PersonPresence filtered(PersonPresence shown, Predicate<WidgetId> visible) {
    Presence all = shown.presence();
    Presence rest =
        new Presence(
            all.cursor(),
            all.selection().stream().filter(visible).toList(),
            all.drag().flatMap(drag -> filtered(drag, visible)),
            all.typing().filter(visible),
            all.viewport());
    return new PersonPresence(shown.session(), shown.person(), shown.name(), rest);
  }

  private static Optional<Presence.Drag> filtered(Presence.Drag drag, Predicate<WidgetId> visible) {
    List<Presence.Dragged> rest =
        drag.widgets().stream().filter(dragged -> visible.test(dragged.widget())).toList();
    return rest.isEmpty() ? Optional.empty() : Optional.of(new Presence.Drag(drag.id(), rest));
  }

  private Presence withoutEnded(String session, Presence presence) {
    String ended = endedDrags.get(session);
    return ended != null && shows(presence, ended) ? presence.withDrag(Optional.empty()) : presence;
  }

  private static boolean shows(Presence presence, String drag) {
    return presence.drag().filter(shown -> shown.id().equals(drag)).isPresent();
  }
}
