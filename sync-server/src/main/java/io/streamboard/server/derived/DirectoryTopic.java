package io.streamboard.server.derived;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.directory.DirectoryEntry;
import io.streamboard.server.directory.DirectoryEntryCodec;
import io.streamboard.server.directory.DirectoryListener;
import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.DerivedTopics;
import io.streamboard.server.log.FencedException;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.WriterTurn;
import io.streamboard.server.replica.BoardUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory between nodes: entries of boards that this node folds go into the topic where it
 * has the turn for them, entries of other boards come from there. Whatever lies in the topic and is
 * older than what this node knows is written again. The log's thread brings entries, workers tell
 * changes, {@link #round} is called by one thread.
 */
public final class DirectoryTopic implements DirectoryListener, KeyedTopic.Listener, WriterTurn {
  private static final Logger LOG = LoggerFactory.getLogger(DirectoryTopic.class);

  /** So many entries are one transaction at most. */
  private static final int MOST = 500;

  private final Directory directory;
  private final DerivedTopics derived;
  private final ToIntFunction<BoardId> partitions;
  private final IntPredicate followed;

  /** The revision of the newest record in the topic by its place, whatever it says. */
  private final Map<BoardId, Long> lying = new ConcurrentHashMap<>();

  private final Set<BoardId> due = ConcurrentHashMap.newKeySet();
  private volatile boolean read;

  /**
   * @param partitions of the operations in which a board lies
   * @param followed whether this node folds the boards of the partition by itself
   */
  public DirectoryTopic(
      Directory directory,
      DerivedTopics derived,
      ToIntFunction<BoardId> partitions,
      IntPredicate followed) {
    this.directory = directory;
    this.derived = derived;
    this.partitions = partitions;
    this.followed = followed;
  }

  @Override
  public void changed(Optional<DirectoryEntry> before, DirectoryEntry after, BoardUpdate cause) {
    dueIfMine(after.board());
  }

  @Override
  public void entry(long offset, String key, Optional<byte[]> value) {
    Optional<DirectoryEntry> read = value.flatMap(DirectoryEntryCodec::decode);
    board(key)
        .ifPresent(
            board -> {
              lying.put(board, read.map(DirectoryEntry::revision).orElse(-1L));
              read.filter(entry -> entry.board().equals(board)).ifPresent(this::learn);
              if (older(board)) {
                dueIfMine(board);
              }
            });
  }

  @Override
  public void caughtUp(long next) {
    read = true;
  }

  /** Whether all that was in the topic at the start is known. */
  public boolean read() {
    return read;
  }

  private void learn(DirectoryEntry entry) {
    if (!followed.test(partitions.applyAsInt(entry.board()))) {
      directory.learn(entry);
    }
  }

  /** What the writers before did not write, or wrote after somebody who knew better. */
  @Override
  public void taken(Set<Integer> taken) {
    directory.all().stream()
        .map(DirectoryEntry::board)
        .filter(board -> taken.contains(partitions.applyAsInt(board)))
        .filter(this::older)
        .forEach(due::add);
  }

  @Override
  public void given(Set<Integer> partitions) {
    due.removeIf(board -> partitions.contains(this.partitions.applyAsInt(board)));
  }

  /** Whether the topic lacks what this node knows. */
  private boolean older(BoardId board) {
    return directory
        .entry(board)
        .filter(known -> known.revision() > lying.getOrDefault(board, -1L))
        .isPresent();
  }

  private void dueIfMine(BoardId board) {
    if (derived.mine(partitions.applyAsInt(board))) {
      due.add(board);
    }
  }

  /** Writes all that is due. Blocking; what the log does not take stays due. */
  public void round() {
    due.stream()
        .collect(Collectors.groupingBy(partitions::applyAsInt))
        .forEach(
            (partition, boards) -> {
              for (int from = 0; from < boards.size(); from += MOST) {
                write(partition, boards.subList(from, Math.min(boards.size(), from + MOST)));
              }
            });
  }

  private void write(int partition, List<BoardId> boards) {
    // Before the entries are read: what changes from here on is due again.
    boards.forEach(due::remove);
    List<DerivedRecord> records = new ArrayList<>();
    boards.forEach(
        board -> directory.entry(board).map(DirectoryTopic::record).ifPresent(records::add));
    try {
      derived.write(partition, records);
    } catch (FencedException lost) {
      LOG.debug("not ours any more", lost);
    } catch (LogException later) {
      due.addAll(boards);
    }
  }

  private static DerivedRecord record(DirectoryEntry entry) {
    return DerivedRecord.of(
        TopicName.DIRECTORY, entry.board().value(), DirectoryEntryCodec.encode(entry));
  }

  private static Optional<BoardId> board(String key) {
    try {
      return Optional.of(new BoardId(key));
    } catch (InvalidValueException strange) {
      return Optional.empty();
    }
  }
}
