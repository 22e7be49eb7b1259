package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.server.log.OperationLog;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A second follower of the log with the shipped fold: what each person may see at each of the last
 * revisions.
 */
final class Oracle implements OperationLog.Listener {
  /** Images that are kept; no client that is sent frames is further behind. */
  private static final int IMAGES = 20_000;

  private static final Map<Class<? extends Operation>, String> RELATIONS =
      Map.of(
          Operation.WidgetBind.class,
          "ends bound",
          Operation.WidgetHold.class,
          "held",
          Operation.WidgetGroup.class,
          "grouped",
          Operation.CommentAdd.class,
          "comments",
          Operation.CommentEdit.class,
          "comments changed",
          Operation.CommentRemove.class,
          "comments removed",
          Operation.ThreadResolve.class,
          "threads settled");

  /** The board after a record, and what the widgets concern that the record says it touched. */
  private record Image(BoardState state, Set<WidgetId> touched) {}

  private final Tally tally;
  private final LogInvariants invariants;
  private final Map<Integer, Long> next = new HashMap<>();
  private final TreeMap<Long, Image> images = new TreeMap<>();
  private BoardState state;

  Oracle(BoardId board, Tally tally, LogInvariants invariants) {
    this.tally = tally;
    this.invariants = invariants;
    this.state = BoardState.absent(board);
  }

  BoardState state() {
    return state;
  }

  /**
   * What the person sees at the revision; empty when the image is not kept or lies within a record.
   */
  Optional<BoardView> view(long revision, Caller caller) {
    return image(revision).map(image -> Views.view(image, Views.audience(image, caller)));
  }

  /** The board at the revision; empty as {@link #view}. */
  Optional<BoardState> image(long revision) {
    return Optional.ofNullable(images.get(revision)).map(Image::state);
  }

  /**
   * The widgets that may be others at one revision than at an earlier one, of which the images are
   * kept; {@link LogInvariants} holds the records to it.
   */
  Set<WidgetId> touched(long after, long upto) {
    Collection<Image> between = images.subMap(after, false, upto, true).values();
    if (between.size() == 1) {
      return between.iterator().next().touched();
    }
    Set<WidgetId> all = new HashSet<>();
    between.forEach(image -> all.addAll(image.touched()));
    return all;
  }

  BoardView viewNow(Caller caller) {
    return Views.view(state, Views.audience(state, caller));
  }

  /** The next offset of each partition, for who goes on to follow another log's records. */
  Map<Integer, Long> positions() {
    return Map.copyOf(next);
  }

  boolean seesBoard(Caller caller) {
    return Views.audience(state, caller).seesBoard();
  }

  @Override
  public void record(OperationLog.StoredRecord stored) {
    next.put(stored.partition(), stored.offset() + 1);
    LogEntry entry = LogRecordCodec.decode(stored.bytes());
    Folded folded = BoardFold.fold(state, entry);
    state = folded.after();
    invariants.folded(entry, folded);
    images.put(state.revision(), new Image(state, Relations.concerned(state, touched(folded))));
    if (images.size() > IMAGES) {
      images.pollFirstEntry();
    }
    folded.operations().forEach(this::count);
  }

  private static Set<WidgetId> touched(Folded folded) {
    if (folded.operations().size() == 1) {
      return folded.operations().getFirst().touched();
    }
    Set<WidgetId> all = new HashSet<>();
    folded.operations().forEach(operation -> all.addAll(operation.touched()));
    return all;
  }

  private void count(FoldedOperation operation) {
    switch (operation.outcome()) {
      case Outcome.Applied applied -> {
        tally.add("applied");
        Optional.ofNullable(RELATIONS.get(operation.operation().getClass())).ifPresent(tally::add);
        tally.add("applied in part", applied.refused().isEmpty() ? 0 : 1);
      }
      case Outcome.Void(var reason) -> tally.add("void " + reason.code());
    }
    if (operation.operation() instanceof Operation.TextChange change) {
      operation
          .edits()
          .values()
          .forEach(
              edit ->
                  tally.add(edit.delta().equals(change.delta()) ? "text as made" : "text merged"));
    }
  }
}
