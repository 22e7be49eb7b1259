package io.streamboard.server.delivery;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage.Cause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the audience of each person that has, or lately had, the board open: a session may only
 * continue where it stands if its view was that of the same audience all the time. Where that is
 * not remembered, as after a restart, the hash of its view tells. Confined to the board's worker.
 */
final class Standings {

  private static final int MOST = 1_000;
  private static final int MOST_HASHES = 16;

  /** The audience a person has had in every view sent at or after the revision. */
  private record Standing(Audience audience, long since) {}

  /** A view: that of an audience at a revision. */
  private record Seen(long revision, Audience audience) {}

  private final Map<PersonId, Standing> standings = new LinkedHashMap<>();
  private final Map<Seen, String> hashes = new LinkedHashMap<>();

  /** A view of the audience was or will be sent to the person at the revision. */
  void note(PersonId person, Audience audience, long revision) {
    Standing known = standings.get(person);
    if (known == null || !known.audience().equals(audience)) {
      standings.put(person, new Standing(audience, revision));
      if (standings.size() > MOST) {
        standings.remove(standings.keySet().iterator().next());
      }
    }
  }

  void forget(PersonId person) {
    standings.remove(person);
  }

  /** Why the person cannot continue at the position but needs the whole view; empty when it can. */
  Optional<Cause> obstacle(Stand from, BoardState state, Ring ring, Caller caller, Audience now) {
    Position at = from.at();
    if (at.revision() == state.revision()) {
      return rights(from, state, List.of(), caller, now);
    }
    if (at.revision() > state.revision()) {
      return Optional.of(Cause.CHAIN_DIFFERS);
    }
    List<RingEntry> since = ring.from(at.revision());
    return since.isEmpty()
        ? Optional.of(Cause.POSITION_TOO_OLD)
        : rights(from, since.getFirst().folded().before(), since, caller, now);
  }

  private Optional<Cause> rights(
      Stand from, BoardState then, List<RingEntry> since, Caller caller, Audience now) {
    if (!then.chain().equals(from.at().chain())) {
      return Optional.of(Cause.CHAIN_DIFFERS);
    }
    Standing standing = standings.get(caller.person());
    boolean known =
        standing != null
            && standing.since() <= from.at().revision()
            && standing.audience().equals(now);
    if (!known && !proven(from, then, caller, now)) {
      boolean unknown = standing == null && from.view().isEmpty();
      return Optional.of(unknown ? Cause.POSITION_TOO_OLD : Cause.RIGHTS_CHANGED);
    }
    boolean same =
        since.stream().filter(RingEntry::rightsChanged).allMatch(entry -> same(entry, caller, now));
    return same ? Optional.empty() : Optional.of(Cause.RIGHTS_CHANGED);
  }

  /**
   * Nothing is known of what was sent, by this process at least; but who names the hash of the
   * audience's view has that view.
   */
  private boolean proven(Stand from, BoardState then, Caller caller, Audience now) {
    return from.view().isPresent()
        && Views.audience(then, caller).equals(now)
        && from.view().get().equals(hash(then, now));
  }

  /** After a restart many come back to one view. */
  private String hash(BoardState then, Audience audience) {
    String hash =
        hashes.computeIfAbsent(
            new Seen(then.revision(), audience),
            seen -> StateCodec.hash(Views.view(then, audience)));
    if (hashes.size() > MOST_HASHES) {
      hashes.remove(hashes.keySet().iterator().next());
    }
    return hash;
  }

  private static boolean same(RingEntry entry, Caller caller, Audience now) {
    return Views.audience(entry.folded().before(), caller).equals(now)
        && Views.audience(entry.folded().after(), caller).equals(now);
  }
}
