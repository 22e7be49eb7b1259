package io.streamboard.client.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blobs on disk: bounded, whole or not there, and gone when they must be. */
final class DiskBlobCacheTest {
  private static final BoardId PLANS = new BoardId("plans");
  private static final BoardId OTHER = new BoardId("..");

  @TempDir private Path folder;
  private long now = 1_000_000;

  private DiskBlobCache cache() throws IOException {
    return DiskBlobCache.in(folder.resolve("blobs"), 1_000, this::tick);
  }

  private Instant tick() {
    now += 10_000;
    return Instant.ofEpochMilli(now);
  }

  private static byte[] blob(int seed) {
    byte[] bytes = new byte[300];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static BlobHash hash(int seed) {
    return new BlobHash(Sha256.hex(blob(seed)));
  }

  private static void put(BlobCache cache, BoardId board, int... seeds) {
    for (int seed : seeds) {
      cache.put(board, hash(seed), blob(seed));
    }
  }

  private static List<Integer> kept(BlobCache cache, BoardId board) {
    return Stream.of(1, 2, 3, 4, 5)
        .filter(seed -> cache.get(board, hash(seed)).isPresent())
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theLeastRecentlyUsedGoFirstAlsoAfterARestart() throws IOException {
    DiskBlobCache cache = cache();
    put(cache, PLANS, 1, 2, 3);
    assertThat(cache.get(PLANS, hash(1))).contains(blob(1));
    put(cache, PLANS, 4);
    assertThat(kept(cache, PLANS)).containsExactly(1, 3, 4);
    assertThat(cache.get(PLANS, hash(1))).isPresent();
    DiskBlobCache again = cache();
    put(again, PLANS, 5);
    assertThat(kept(again, PLANS)).containsExactly(1, 4, 5);
    assertThat(files()).hasSize(3);
  }

  @Test
  void aFileThatWasChangedIsNotGivenOut() throws IOException {
    DiskBlobCache cache = cache();
    put(cache, PLANS, 1);
    Files.write(files().getFirst(), blob(2));
    assertThat(cache.get(PLANS, hash(1))).isEmpty();
    assertThat(files()).isEmpty();
    put(cache, PLANS, 1);
    assertThat(cache.get(PLANS, hash(1))).contains(blob(1));
  }

  @Test
  void aBoardThatIsGoneLeavesNothing() throws IOException {
    DiskBlobCache cache = cache();
    put(cache, PLANS, 1, 2);
    put(cache, OTHER, 1);
    cache.forget(PLANS);
    assertThat(kept(cache, PLANS)).isEmpty();
    assertThat(kept(cache, OTHER)).containsExactly(1);
    assertThat(files()).hasSize(1);
    put(cache, PLANS, 3);
    cache().keepOnly(Set.of(PLANS));
    assertThat(kept(cache(), OTHER)).isEmpty();
    assertThat(kept(cache(), PLANS)).containsExactly(3);
  }

  @Test
  void whatIsLargerThanEverythingIsNotKept() throws IOException {
    DiskBlobCache cache = cache();
    byte[] large = new byte[1_001];
    cache.put(PLANS, new BlobHash(Sha256.hex(large)), large);
    assertThat(files()).isEmpty();
  }

  @Test
  void halfAFileOfAnEarlierRunIsThrownAway() throws IOException {
    put(cache(), PLANS, 1);
    Files.write(files().getFirst().resolveSibling(hash(2) + ".part"), new byte[5]);
    assertThat(kept(cache(), PLANS)).containsExactly(1);
    assertThat(files()).hasSize(1);
  }
}
