package io.streamboard.server.delivery;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage.Cause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the audience of each person that has, or lately had, the board open: a session may only
 * continue where it stands if its view was that of the same audience all the time. Confined to the
 * board's worker.
 */
final class Standings {

  private static final int MOST = 1_000;

  /** The audience a person has had in every view sent at or after the revision. */
  private record Standing(Audience audience, long since) {}

  private final Map<PersonId, Standing> standings = new LinkedHashMap<>();

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
  Optional<Cause> obstacle(Position at, BoardState state, Ring ring, Caller caller, Audience now) {
    if (at.revision() == state.revision()) {
      return at.chain().equals(state.chain())
          ? rights(at, List.of(), caller, now)
          : Optional.of(Cause.CHAIN_DIFFERS);
    }
    if (at.revision() > state.revision()) {
      return Optional.of(Cause.CHAIN_DIFFERS);
    }
    List<RingEntry> since = ring.from(at.revision());
    if (since.isEmpty()) {
      return Optional.of(Cause.POSITION_TOO_OLD);
    }
    return since.getFirst().folded().before().chain().equals(at.chain())
        ? rights(at, since, caller, now)
        : Optional.of(Cause.CHAIN_DIFFERS);
  }

  private Optional<Cause> rights(Position at, List<RingEntry> since, Caller caller, Audience now) {
    Standing standing = standings.get(caller.person());
    if (standing == null) {
      return Optional.of(Cause.POSITION_TOO_OLD);
    }
    boolean same =
        standing.since() <= at.revision()
            && standing.audience().equals(now)
            && since.stream()
                .filter(RingEntry::rightsChanged)
                .allMatch(entry -> same(entry, caller, now));
    return same ? Optional.empty() : Optional.of(Cause.RIGHTS_CHANGED);
  }

  private static boolean same(RingEntry entry, Caller caller, Audience now) {
    return Views.audience(entry.folded().before(), caller).equals(now)
        && Views.audience(entry.folded().after(), caller).equals(now);
  }
}
