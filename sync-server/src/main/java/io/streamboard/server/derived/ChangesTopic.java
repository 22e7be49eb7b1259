package io.streamboard.server.derived;

import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.DerivedTopics;
import io.streamboard.server.log.FencedException;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.WriterTurn;
import io.streamboard.server.replica.BoardUpdate;
import io.streamboard.server.replica.ReplicaListener;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what changes on boards, for integrators: each change once, in the order of the log, by
 * the node that has the turn for the partition. It goes on where the node before stood, and from
 * the end of the log where nothing was published before. Workers tell what they folded, {@link
 * #round} is called by one thread.
 */
public final class ChangesTopic implements ReplicaListener, WriterTurn {
  private static final Logger LOG = LoggerFactory.getLogger(ChangesTopic.class);

  /** So many bytes are one transaction at most, but for a record that has more. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final OperationLog log;
  private final KeyedTopic positions;
  private final DerivedTopics derived;
  private final Watermarks watermarks;
  private final MissedFacts missed;
  private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

  /**
   * @param positions the topic of that name
   * @param watermarks up to where all was told to this
   * @param snapshots reads them; blocking
   */
  public ChangesTopic(
      OperationLog log,
      KeyedTopic positions,
      DerivedTopics derived,
      Watermarks watermarks,
      Supplier<Snapshots> snapshots) {
    this.log = log;
    this.positions = positions;
    this.derived = derived;
    this.watermarks = watermarks;
    this.missed = new MissedFacts(log, snapshots);
  }

  /** One partition during a turn. */
  private static final class Part {
    private final ConcurrentSkipListMap<Long, List<DerivedRecord>> facts =
        new ConcurrentSkipListMap<>();

    /** The first offset to publish; empty until it was found out. By the thread of the rounds. */
    private OptionalLong next = OptionalLong.empty();

    /** Whether it is not known what became of the last write. By the thread of the rounds. */
    private boolean unsure;
  }

  @Override
  public void folded(BoardUpdate update) {
    Part part = parts.get(update.partition());
    if (part != null) {
      List<DerivedRecord> facts = Facts.of(update.folded(), update.partition());
      if (!facts.isEmpty()) {
        part.facts.put(update.offset(), facts);
      }
    }
  }

  /** From now on facts gather; what is before them is looked up in the next round. */
  @Override
  public void taken(Set<Integer> partitions) {
    partitions.forEach(partition -> parts.put(partition, new Part()));
  }

  @Override
  public void given(Set<Integer> partitions) {
    parts.keySet().removeAll(partitions);
  }

  /** Publishes what is due. Blocking; what the log does not take stays due. */
  public void round() {
    parts.forEach(
        (partition, part) -> {
          try {
            if (part.next.isEmpty()) {
              begin(partition, part);
            } else if (part.unsure) {
              goOn(partition, part);
            }
            part.unsure = false;
            publish(partition, part);
          } catch (FencedException lost) {
            parts.remove(partition, part);
          } catch (LogException later) {
            part.unsure = true;
            LOG.debug("partition {} in the next round", partition, later);
          }
        });
  }

  /**
   * With an open writer nobody else publishes. Facts gather since before the end is asked for, so
   * from there on they are all there; what is before it and not published is made from the log.
   */
  private void begin(int partition, Part part) {
    derived.write(partition, List.of());
    long end = log.end(partition);
    long known = written(partition);
    long from = known < 0 ? end : Math.min(known, end);
    NavigableMap<Long, List<DerivedRecord>> before = missed.of(partition, from, end);
    while (!before.isEmpty()) {
      Map.Entry<Long, List<DerivedRecord>> first = before.firstEntry();
      write(partition, first.getValue(), first.getKey() + 1);
      before.remove(first.getKey());
    }
    if (known < 0) {
      write(partition, List.of(), end);
    }
    part.next = OptionalLong.of(end);
  }

  /** Negative where never anything was. */
  private long written(int partition) {
    return Positions.read(positions).getOrDefault(partition, -1L);
  }

  /** What became of the last write is known once a writer is open again. */
  private void goOn(int partition, Part part) {
    derived.write(partition, List.of());
    part.next = OptionalLong.of(Math.max(part.next.orElseThrow(), written(partition)));
  }

  private void publish(int partition, Part part) {
    part.facts.headMap(part.next.orElseThrow()).clear();
    long covered = watermarks.positions().getOrDefault(partition, 0L);
    NavigableMap<Long, List<DerivedRecord>> due = part.facts.headMap(covered, false);
    while (!due.isEmpty()) {
      List<DerivedRecord> batch = new ArrayList<>();
      long last = 0;
      int bytes = 0;
      for (Map.Entry<Long, List<DerivedRecord>> entry : due.entrySet()) {
        bytes += entry.getValue().stream().mapToInt(DerivedRecord::bytes).sum();
        if (!batch.isEmpty() && bytes > MOST_BYTES) {
          break;
        }
        batch.addAll(entry.getValue());
        last = entry.getKey();
      }
      write(partition, batch, last + 1);
      part.next = OptionalLong.of(last + 1);
      due.headMap(last, true).clear();
    }
  }

  private void write(int partition, List<DerivedRecord> facts, long next) {
    List<DerivedRecord> all = new ArrayList<>(facts);
    all.add(Positions.record(partition, next));
    derived.write(partition, all);
  }
}
