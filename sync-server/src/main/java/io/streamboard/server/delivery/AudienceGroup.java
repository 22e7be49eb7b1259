package io.streamboard.server.delivery;

import io.streamboard.model.access.Audience;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Chain;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of a board that see the same: what is encoded for one serves all. Compared by
 * identity. Confined to the board's worker.
 */
final class AudienceGroup {

  private final BoardId board;
  private final Audience audience;

  /** Sessions that lag stand at few places at a time; a frame may be as large as the ring. */
  private static final int MOST_FRAMES = 8;

  /** The changes since the revision at which sessions stand. */
  private record Step(long start, Optional<Frame> frame) {}

  private final List<Step> steps = new ArrayList<>();
  private final EnumMap<Cause, SnapshotFrame> snapshots = new EnumMap<>(Cause.class);
  private int members;

  AudienceGroup(BoardId board, Audience audience) {
    this.board = board;
    this.audience = audience;
  }

  Audience audience() {
    return audience;
  }

  void join() {
    members++;
  }

  /** True when nobody is left. */
  boolean leave() {
    members--;
    return members == 0;
  }

  /** A record was folded: frames up to the revision before are of no use any more. */
  void moved() {
    steps.clear();
  }

  /** Rights changed: an older view may show what a new member must not see. */
  void forgetSnapshots() {
    snapshots.clear();
  }

  /** The changes from a session's position to the board's; empty when the ring does not hold it. */
  Optional<Frame> changes(Ring ring, long start) {
    for (int index = 0; index < steps.size(); index++) {
      if (steps.get(index).start() == start) {
        return steps.get(index).frame();
      }
    }
    List<RingEntry> records = ring.from(start);
    if (records.isEmpty()) {
      return Optional.empty();
    }
    if (steps.size() >= MOST_FRAMES) {
      steps.removeFirst();
    }
    steps.add(new Step(start, Optional.of(join(board, records, this))));
    return steps.getLast().frame();
  }

  /**
   * The whole view: now, or a short while ago if that is encoded already and {@code ring} holds
   * what followed; never of before {@code least}, so that nobody is put back.
   */
  SnapshotFrame snapshot(BoardState state, Cause cause, Ring ring, long least) {
    SnapshotFrame cached = snapshots.get(cause);
    if (cached != null
        && (cached.revision() == state.revision()
            || (cached.revision() >= least && ring.near(cached.revision())))) {
      return cached;
    }
    SnapshotFrame made = new SnapshotFrame(state.revision(), encode(state, cause));
    snapshots.put(cause, made);
    return made;
  }

  private Frame encode(BoardState state, Cause cause) {
    Position at = new Position(state.revision(), state.chain());
    return Frame.snapshot(
        board, new ServerMessage.Snapshot(board, at, cause, Views.view(state, audience)));
  }

  private static Frame join(BoardId board, List<RingEntry> records, AudienceGroup group) {
    List<String> elements = new ArrayList<>(records.size());
    records.forEach(record -> addVisible(elements, record.elements(group)));
    return frame(board, records, elements);
  }

  /** The same for a session that changes from one group to another with the last of the records. */
  static Frame crossing(
      BoardId board, List<RingEntry> records, AudienceGroup from, AudienceGroup to) {
    List<String> elements = new ArrayList<>(records.size());
    records
        .subList(0, records.size() - 1)
        .forEach(record -> addVisible(elements, record.elements(from)));
    addVisible(elements, records.getLast().crossing(from, to));
    return frame(board, records, elements);
  }

  private static void addVisible(List<String> elements, String encoded) {
    if (!encoded.isEmpty()) {
      elements.add(encoded);
    }
  }

  private static Frame frame(BoardId board, List<RingEntry> records, List<String> elements) {
    Chain chain = records.getLast().folded().after().chain();
    long after = records.getFirst().start();
    long upto = records.getLast().end();
    return Frame.content(
        board, MessageCodec.changesFrame(board.value(), after, upto, chain.value(), elements));
  }

  /** An encoded view and its revision. */
  record SnapshotFrame(long revision, Frame frame) {}
}
