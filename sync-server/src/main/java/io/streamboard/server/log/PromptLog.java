package io.streamboard.server.log;

import io.streamboard.model.id.BoardId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A log whose followers hear of what was appended here as soon as the log has acknowledged it,
 * where everything before it was heard already. All else comes as the log itself delivers it, and
 * so nobody waits for a record to be read back that is known.
 *
 * <p>Followers hear each record once and in order, on one thread at a time: the log's own, or the
 * one that completes the append.
 */
public final class PromptLog implements OperationLog {

  private final OperationLog log;
  private final List<Seam> seams = new CopyOnWriteArrayList<>();

  public PromptLog(OperationLog log) {
    this.log = log;
  }

  @Override
  public int partitions() {
    return log.partitions();
  }

  @Override
  public int partitionOf(BoardId board) {
    return log.partitionOf(board);
  }

  @Override
  public CompletableFuture<Long> append(BoardId board, byte[] stored) {
    int partition = partitionOf(board);
    return log.append(board, stored)
        .whenComplete(
            (offset, problem) -> {
              if (problem == null) {
                acknowledged(new StoredRecord(partition, offset, board, stored));
              }
            });
  }

  private void acknowledged(StoredRecord stored) {
    seams.forEach(seam -> seam.acknowledged(stored));
  }

  @Override
  public Following follow(Map<Integer, Long> from, Listener listener) {
    Map<Integer, Long> all =
        IntStream.range(0, partitions())
            .boxed()
            .collect(Collectors.toMap(partition -> partition, p -> from.getOrDefault(p, 0L)));
    Seam seam = new Seam(all, listener);
    Following following = log.follow(from, seam);
    seams.add(seam);
    return () -> end(following, seam);
  }

  @Override
  public FollowingSome followSome(Listener listener) {
    Seam seam = new Seam(Map.of(), listener);
    FollowingSome following = log.followSome(seam);
    seams.add(seam);
    return new Promptly(following, seam);
  }

  private void end(Following following, Seam seam) {
    following.close();
    seams.remove(seam);
    seam.close();
  }

  /** Both ways to one follower know the same partitions. */
  private final class Promptly implements FollowingSome {
    private final FollowingSome following;
    private final Seam seam;

    Promptly(FollowingSome following, Seam seam) {
      this.following = following;
      this.seam = seam;
    }

    @Override
    public void add(Map<Integer, Long> from) {
      seam.add(from);
      try {
        following.add(from);
      } catch (RuntimeException refused) {
        from.keySet().forEach(seam::remove);
        throw refused;
      }
    }

    @Override
    public CompletableFuture<Void> remove(int partition) {
      seam.remove(partition);
      return following.remove(partition);
    }

    @Override
    public void close() {
      end(following, seam);
    }
  }

  @Override
  public void read(int partition, long from, long to, Listener listener) {
    log.read(partition, from, to, listener);
  }

  @Override
  public long end(int partition) {
    return log.end(partition);
  }

  /** Where the two ways to one follower meet. The lock is held while the follower is told. */
  private static final class Seam implements Listener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Listener listener;
    private final Map<Integer, Long> next;
    private Optional<Throwable> broken = Optional.empty();
    private boolean closed;

    Seam(Map<Integer, Long> from, Listener listener) {
      this.next = new HashMap<>(from);
      this.listener = listener;
    }

    /** Left to the log when something before it is missing. */
    void acknowledged(StoredRecord stored) {
      lock.lock();
      try {
        if (!closed
            && broken.isEmpty()
            && next(stored).filter(next -> next == stored.offset()).isPresent()) {
          take(stored);
          listener.batchEnd();
        }
      } catch (RuntimeException | Error thrown) {
        // The log's thread says it, where what a listener throws is handled.
        broken = Optional.of(thrown);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void awaitRoom() {
      listener.awaitRoom();
    }

    @Override
    public void record(StoredRecord stored) {
      guarded(
          () -> {
            if (next(stored).filter(next -> next <= stored.offset()).isPresent()) {
              take(stored);
            }
          });
    }

    @Override
    public void caughtUp(int partition, long end) {
      guarded(
          () -> {
            if (next.containsKey(partition)) {
              listener.caughtUp(partition, end);
            }
          });
    }

    @Override
    public void canary(int partition, String mark) {
      guarded(() -> listener.canary(partition, mark));
    }

    @Override
    public void batchEnd() {
      guarded(listener::batchEnd);
    }

    void close() {
      lock.lock();
      try {
        closed = true;
      } finally {
        lock.unlock();
      }
    }

    void add(Map<Integer, Long> from) {
      lock.lock();
      try {
        next.putAll(from);
      } finally {
        lock.unlock();
      }
    }

    /** What the log still brings of it is not told any more. */
    void remove(int partition) {
      lock.lock();
      try {
        next.remove(partition);
      } finally {
        lock.unlock();
      }
    }

    /** Empty for a partition that is not followed. */
    private Optional<Long> next(StoredRecord stored) {
      return Optional.ofNullable(next.get(stored.partition()));
    }

    private void take(StoredRecord stored) {
      next.put(stored.partition(), stored.offset() + 1);
      listener.record(stored);
    }

    private void guarded(Runnable call) {
      lock.lock();
      try {
        switch (broken.orElse(null)) {
          case null -> call.run();
          case RuntimeException problem -> throw problem;
          case Error problem -> throw problem;
          case Throwable problem -> throw new IllegalStateException(problem);
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
