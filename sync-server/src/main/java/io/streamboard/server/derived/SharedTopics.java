package io.streamboard.server.derived;

import io.streamboard.server.log.DerivedRecord;
import io.streamboard.server.log.DerivedTopics;
import io.streamboard.server.log.DerivedWriter;
import io.streamboard.server.log.FencedException;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.WriterTurn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The derived topics of a log that several nodes share: a node writes for the partitions whose turn
 * it has, each with a writer that refuses the one before it. Who was stopped and goes on is refused
 * at its first write, and leaves it at that. The turn is told by one thread; any thread may write.
 */
public final class SharedTopics implements DerivedTopics, WriterTurn, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SharedTopics.class);

  /** Longer than a node that does not know yet that it lost its turn goes on believing in it. */
  private static final Duration DOUBT = Duration.ofSeconds(15);

  private final IntFunction<DerivedWriter> writers;
  private final InstantSource clock;
  private final Map<Integer, Share> shares = new ConcurrentHashMap<>();
  private final List<WriterTurn> listeners = new CopyOnWriteArrayList<>();

  /**
   * @param writers opens the writer for a partition, which refuses the one before; blocks, and may
   *     throw {@link LogException}
   * @param clock that of everything that lasts
   */
  public SharedTopics(IntFunction<DerivedWriter> writers, InstantSource clock) {
    this.writers = writers;
    this.clock = clock;
  }

  /** Told of each turn after it began, so that it may write what is missing. */
  public void listen(WriterTurn listener) {
    listeners.add(listener);
  }

  @Override
  public boolean mine(int partition) {
    Share share = shares.get(partition);
    return share != null && share.open();
  }

  @Override
  public void write(int partition, List<DerivedRecord> records) {
    Share share = shares.get(partition);
    if (share == null) {
      throw new FencedException("The turn for partition " + partition + " is over.");
    }
    share.write(records);
  }

  @Override
  public void taken(Set<Integer> partitions) {
    partitions.forEach(partition -> shares.put(partition, new Share(partition)));
    listeners.forEach(listener -> listener.taken(partitions));
  }

  @Override
  public void given(Set<Integer> partitions) {
    listeners.forEach(listener -> listener.given(partitions));
    for (int partition : partitions) {
      Share gone = shares.remove(partition);
      if (gone != null) {
        gone.end();
      }
    }
  }

  /** The turns as they are now; told whenever they change, by one thread. */
  public void assigned(Set<Integer> now) {
    Set<Integer> gone = new HashSet<>(shares.keySet());
    gone.removeAll(now);
    Set<Integer> fresh = new HashSet<>(now);
    fresh.removeAll(shares.keySet());
    given(gone);
    taken(fresh);
  }

  /**
   * A writer that lost to one that had no turn any more is opened again. Called now and then, by
   * one thread.
   */
  public void look() {
    shares.forEach(
        (partition, share) -> {
          if (share.reopen()) {
            listeners.forEach(listener -> listener.taken(Set.of(partition)));
          }
        });
  }

  @Override
  public void close() {
    given(Set.copyOf(shares.keySet()));
  }

  private sealed interface Standing {
    record Open(DerivedWriter writer) implements Standing {}

    /** To be opened again when there is something to write. */
    record Broken() implements Standing {}

    record Fenced(long atMillis) implements Standing {}
  }

  /** The turn for one partition. Guarded by itself: a writer takes one transaction at a time. */
  private final class Share {
    private final int partition;
    private volatile Standing standing = new Standing.Broken();

    /** Opens at once, before anything is looked at: from here on nobody else writes. */
    Share(int partition) {
      this.partition = partition;
      try {
        standing = new Standing.Open(writers.apply(partition));
      } catch (LogException away) {
        LOG.warn("writer-unavailable: partition {}: {}", partition, away.getMessage());
      }
    }

    boolean open() {
      return !(standing instanceof Standing.Fenced);
    }

    synchronized void write(List<DerivedRecord> records) {
      DerivedWriter writer =
          switch (standing) {
            case Standing.Open open -> open.writer();
            case Standing.Broken _ -> opened();
            case Standing.Fenced _ ->
                throw new FencedException("Another node writes partition " + partition + ".");
          };
      if (records.isEmpty()) {
        return;
      }
      try {
        writer.write(records);
      } catch (FencedException e) {
        writer.close();
        standing = new Standing.Fenced(clock.millis());
        LOG.warn(
            "writer-fenced: another node writes the derived topics of partition {} by now; what"
                + " this one had for them is not written",
            partition);
        throw e;
      } catch (RuntimeException e) {
        writer.close();
        standing = new Standing.Broken();
        throw e;
      }
    }

    private DerivedWriter opened() {
      DerivedWriter writer = writers.apply(partition);
      standing = new Standing.Open(writer);
      return writer;
    }

    synchronized boolean reopen() {
      if (standing instanceof Standing.Fenced(long since)
          && clock.millis() - since > DOUBT.toMillis()) {
        standing = new Standing.Broken();
        return true;
      }
      return false;
    }

    synchronized void end() {
      if (standing instanceof Standing.Open(DerivedWriter writer)) {
        writer.close();
      }
      standing = new Standing.Fenced(Long.MAX_VALUE);
    }
  }
}
