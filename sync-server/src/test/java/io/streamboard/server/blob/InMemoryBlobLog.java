package io.streamboard.server.blob;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The topic in memory, with the gaps that compaction leaves. Thread-safe. */
final class InMemoryBlobLog implements BlobLog {
  private final List<Optional<Kept>> records = new ArrayList<>();

  private record Kept(String key, Optional<byte[]> value) {}

  @Override
  public synchronized CompletableFuture<Long> append(String key, byte[] value) {
    records.add(Optional.of(new Kept(key, Optional.of(value))));
    return CompletableFuture.completedFuture(records.size() - 1L);
  }

  synchronized void tombstone(String key) {
    records.add(Optional.of(new Kept(key, Optional.empty())));
  }

  /** Only the last record of each key stays, where it is. */
  synchronized void compact() {
    for (int at = 0; at < records.size(); at++) {
      int here = at;
      boolean newer =
          records.subList(here + 1, records.size()).stream()
              .flatMap(Optional::stream)
              .anyMatch(
                  later -> records.get(here).filter(r -> r.key().equals(later.key())).isPresent());
      if (newer) {
        records.set(here, Optional.empty());
      }
    }
  }

  /** As another cluster's would be. */
  synchronized void empty() {
    records.clear();
  }

  synchronized List<String> keys() {
    return records.stream().flatMap(Optional::stream).map(Kept::key).toList();
  }

  @Override
  public synchronized long end() {
    return records.size();
  }

  @Override
  public void read(long from, long to, Reader reader) {
    for (long at = from; at < to; at++) {
      long offset = at;
      record(at).ifPresent(kept -> reader.entry(offset, kept.key(), kept.value()));
    }
  }

  @Override
  public Optional<Found> at(long offset) {
    return record(offset).flatMap(kept -> kept.value().map(value -> new Found(kept.key(), value)));
  }

  private synchronized Optional<Kept> record(long offset) {
    return offset < records.size() ? records.get((int) offset) : Optional.empty();
  }
}
