package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** An index that is read anew at each start. For servers that keep no state on disk, and tests. */
public final class MemoryBlobIndex implements BlobIndex {
  private final Map<BlobKey, BlobHead> heads = new HashMap<>();
  private final Map<BlobKey, TreeMap<Integer, Long>> chunks = new HashMap<>();
  private long next;

  @Override
  public synchronized long next() {
    return next;
  }

  @Override
  public synchronized void take(List<Entry> entries, long upto) {
    entries.forEach(this::take);
    next = Math.max(next, upto);
  }

  private void take(Entry entry) {
    BlobPart part = entry.part();
    switch (entry) {
      case Entry.Chunk chunk ->
          chunks
              .computeIfAbsent(part.blob(), first -> new TreeMap<>())
              .merge(part.number(), chunk.offset(), Math::max);
      case Entry.Head head -> heads.put(part.blob(), head.head());
      case Entry.Gone gone when part.isHead() -> heads.remove(part.blob());
      case Entry.Gone gone ->
          chunks.getOrDefault(part.blob(), new TreeMap<>()).remove(part.number());
    }
  }

  @Override
  public synchronized Optional<PlacedBlob> find(BlobKey blob) {
    Map<Integer, Long> known = chunks.getOrDefault(blob, new TreeMap<>());
    return Optional.ofNullable(heads.get(blob))
        .filter(head -> IntStream.range(0, head.chunks()).allMatch(known::containsKey))
        .map(head -> placed(blob, head, known));
  }

  private static PlacedBlob placed(BlobKey blob, BlobHead head, Map<Integer, Long> known) {
    return new PlacedBlob(
        blob,
        head,
        IntStream.range(0, head.chunks()).mapToObj(i -> known.getOrDefault(i, -1L)).toList());
  }

  @Override
  public synchronized long bytes(BoardId board) {
    return heads.entrySet().stream()
        .filter(blob -> blob.getKey().board().equals(board))
        .mapToLong(blob -> blob.getValue().size())
        .sum();
  }

  @Override
  public synchronized void clear() {
    heads.clear();
    chunks.clear();
    next = 0;
  }

  @Override
  public void close() {}
}
