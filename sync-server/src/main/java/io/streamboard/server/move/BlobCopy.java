package io.streamboard.server.move;

import io.streamboard.server.blob.BlobLog;
import io.streamboard.server.log.LogException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Images in the new log: copied in the order in which they lie in the old one, so that the head of
 * each comes last. May be repeated, and goes on where it was. Used by one thread, which blocks.
 */
public final class BlobCopy {
  /** So many bytes are under way at a time. */
  private static final long WINDOW = 16L * 1024 * 1024;

  private final BlobLog old;
  private final BlobLog fresh;
  private final Set<String> there = new HashSet<>();
  private long next;
  private long underWay;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(0L);

  /** Reads which ones are there already. */
  public BlobCopy(BlobLog old, BlobLog fresh) {
    this.old = old;
    this.fresh = fresh;
    fresh.read(0, fresh.end(), (offset, key, value) -> there.add(key));
  }

  /** Copies what has come since the last call; returns how many records. */
  public int goOn() {
    long end = old.end();
    int before = there.size();
    old.read(next, end, (offset, key, value) -> value.ifPresent(bytes -> copy(key, bytes)));
    done();
    next = end;
    return there.size() - before;
  }

  private void copy(String key, byte[] bytes) {
    if (there.add(key)) {
      last = last.thenCombine(fresh.append(key, bytes), (one, other) -> other);
      underWay += bytes.length;
      if (underWay > WINDOW) {
        done();
      }
    }
  }

  private void done() {
    try {
      Object _ = last.join();
      underWay = 0;
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof LogException problem ? problem : failed;
    }
  }
}
