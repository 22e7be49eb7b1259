package io.streamboard.client.board;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.Query;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Asks how far a writer came where sending again could do a thing twice: for writers of earlier
 * runs, and for those that the board has forgotten or may have. Until the answer is here, nothing
 * of such a writer is sent.
 */
final class Standings {
  /** Until a failed question is asked again, in milliseconds. */
  private static final long PAUSE = 1_000;

  private final BoardId board;
  private final InstantSource clock;
  private final BoardLink link;
  private final PendingQueue queue;
  private final Listener listener;
  private final Map<WriterId, Boolean> awaited = new LinkedHashMap<>();
  private final Set<WriterId> asked = new HashSet<>();
  private final Set<WriterId> known = new HashSet<>();
  private OptionalLong againAt = OptionalLong.empty();

  /** Hears of an answer. */
  interface Listener {
    /**
     * The writer came so far.
     *
     * @param renew whether what is left goes under a new writer
     */
    void standing(WriterId writer, long counter, boolean renew);
  }

  Standings(
      BoardId board, InstantSource clock, BoardLink link, PendingQueue queue, Listener listener) {
    this.board = board;
    this.clock = clock;
    this.link = link;
    this.queue = queue;
    this.listener = listener;
  }

  /** The answer to a question that is under way now counts no more. */
  void offline() {
    asked.clear();
    known.clear();
    againAt = OptionalLong.empty();
  }

  boolean awaits(WriterId writer) {
    return awaited.containsKey(writer);
  }

  /** The board does not know the writer. */
  void forgotten(WriterId writer) {
    awaited.put(writer, true);
  }

  OptionalLong nextWake() {
    return againAt;
  }

  /** Asks what is to be asked at this revision. */
  void ask(long revision) {
    queue.all().stream()
        .filter(pending -> pending.unsure() && doubtful(pending, revision))
        .map(pending -> pending.id().writer())
        .forEach(writer -> awaited.putIfAbsent(writer, false));
    if (againAt.isPresent() && clock.millis() < againAt.getAsLong()) {
      return;
    }
    againAt = OptionalLong.empty();
    awaited.keySet().stream().filter(asked::add).toList().forEach(this::ask);
  }

  /** A forgotten writer's first operation would be taken as that of a new one. */
  private boolean doubtful(PendingOperation pending, long revision) {
    boolean ofEarlierRun = pending.sentRevision() == 0;
    boolean longAgo = revision - pending.sentRevision() > Limits.WRITERS / 2;
    return (ofEarlierRun || longAgo) && !known.contains(pending.id().writer());
  }

  private void ask(WriterId writer) {
    var _ =
        link.ask(new Query.WriterStanding(board, writer))
            .whenComplete(
                (answer, failure) -> {
                  if (asked.remove(writer)) {
                    if (failure == null && answer instanceof Answer.Standing(long counter)) {
                      answered(writer, counter);
                    } else {
                      againAt = OptionalLong.of(clock.millis() + PAUSE);
                    }
                  }
                });
  }

  private void answered(WriterId writer, long counter) {
    boolean renew = Boolean.TRUE.equals(awaited.remove(writer));
    known.add(writer);
    listener.standing(writer, counter, renew);
  }
}
