package io.streamboard.server.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.projection.H2BlobIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blobs in a topic in memory, found by the index in H2. */
final class BlobStoreTest {
  private static final BoardId BOARD = new BoardId("plans");
  private static final long MOST = 4_000_000;

  @TempDir private Path folder;
  private final InMemoryBlobLog log = new InMemoryBlobLog();
  private final List<BlobIndex> opened = new ArrayList<>();

  private BlobStore store() {
    BlobIndex index = H2BlobIndex.open(folder, "log");
    opened.add(index);
    BlobStore store = new BlobStore(log, index, MOST);
    store.begin();
    return store;
  }

  @AfterEach
  void close() {
    opened.forEach(BlobIndex::close);
  }

  private static byte[] bytes(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static BlobKey key(byte[] bytes) {
    return new BlobKey(BOARD, PictureFiles.hash(bytes));
  }

  private static BlobHead head(byte[] bytes) {
    return new BlobHead(
        1, "image/png", 3, 4, bytes.length, Math.ceilDiv(bytes.length, BlobStore.CHUNK_BYTES));
  }

  private static void put(BlobStore store, byte[] bytes) {
    try {
      store.put(key(bytes), head(bytes), new ByteArrayInputStream(bytes));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] get(BlobStore store, byte[] expected) {
    PlacedBlob placed = store.find(key(expected)).orElseThrow();
    assertThat(placed.head()).isEqualTo(head(expected));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int number = 0; number < placed.head().chunks(); number++) {
      all.writeBytes(store.chunk(placed, number));
    }
    return all.toByteArray();
  }

  @Test
  void aBlobOfSeveralChunksComesBackWhole() {
    BlobStore store = store();
    for (int length : new int[] {1, BlobStore.CHUNK_BYTES, BlobStore.CHUNK_BYTES + 1, 1_400_000}) {
      byte[] bytes = bytes(length, length);
      put(store, bytes);
      assertThat(get(store, bytes)).isEqualTo(bytes);
    }
    assertThat(log.keys().getFirst()).isEqualTo("plans/" + key(bytes(1, 1)).hash() + "/0");
    assertThat(log.keys().get(1)).endsWith("/head");
  }

  @Test
  void whatIsThereIsNotPutTwice() {
    BlobStore store = store();
    byte[] bytes = bytes(900_000, 1);
    put(store, bytes);
    long end = log.end();
    put(store, bytes);
    assertThat(log.end()).isEqualTo(end).isEqualTo(3);
  }

  @Test
  void oneBlobPutByManyAtOnceIsPutOnce() throws Exception {
    BlobStore store = store();
    byte[] bytes = bytes(900_000, 2);
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> puts = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        puts.add(many.submit(() -> put(store, bytes)));
      }
      for (Future<?> put : puts) {
        put.get();
      }
    }
    assertThat(log.end()).isEqualTo(3);
    assertThat(get(store, bytes)).isEqualTo(bytes);
  }

  @Test
  void aRestartReadsNothingAgainAndFindsEverything() {
    byte[] bytes = bytes(900_000, 3);
    put(store(), bytes);
    close();
    BlobIndex index = H2BlobIndex.open(folder, "log");
    assertThat(index.next()).isEqualTo(3);
    index.close();
    assertThat(get(store(), bytes)).isEqualTo(bytes);
  }

  @Test
  void aLostOrDamagedIndexIsMadeAnewFromTheTopic() throws IOException {
    byte[] bytes = bytes(900_000, 4);
    put(store(), bytes);
    close();
    Path file = folder.resolve("blobs.mv.db");
    Files.delete(file);
    assertThat(get(store(), bytes)).isEqualTo(bytes);
    close();
    Files.write(file, bytes(20_000, 5));
    assertThat(get(store(), bytes)).isEqualTo(bytes);
  }

  @Test
  void anIndexOfAnotherTopicIsMadeAnew() {
    byte[] old = bytes(10, 6);
    put(store(), old);
    close();
    log.empty();
    BlobStore store = store();
    assertThat(store.find(key(old))).isEmpty();
    byte[] young = bytes(700_000, 7);
    put(store, young);
    assertThat(get(store, young)).isEqualTo(young);
  }

  @Test
  void whatAnotherNodePutIsFoundWhenItIsWanted() {
    BlobStore here = store();
    BlobStore there = new BlobStore(log, new MemoryBlobIndex(), MOST);
    there.begin();
    byte[] bytes = bytes(600_000, 8);
    put(there, bytes);
    assertThat(get(here, bytes)).isEqualTo(bytes);
  }

  @Test
  void chunksThatWerePutAgainElsewhereAreFoundAfterCompaction() {
    BlobStore here = store();
    byte[] bytes = bytes(600_000, 9);
    put(here, bytes);
    PlacedBlob before = here.find(key(bytes)).orElseThrow();
    // Another node whose index is behind puts the same.
    for (String key : List.copyOf(log.keys())) {
      BlobLog.Found same = log.at(log.keys().indexOf(key)).orElseThrow();
      long _ = log.append(key, same.value()).join();
    }
    log.compact();
    assertThat(here.chunk(before, 1)).isEqualTo(Arrays.copyOfRange(bytes, 524_288, 600_000));
  }

  @Test
  void chunksWithoutAHeadAreNoBlob() {
    byte[] bytes = bytes(10, 10);
    long _ = log.append(new BlobPart(key(bytes), 0).text(), bytes).join();
    BlobStore store = store();
    assertThat(store.find(key(bytes))).isEmpty();
    put(store, bytes);
    assertThat(get(store, bytes)).isEqualTo(bytes);
    log.tombstone(BlobPart.head(key(bytes)).text());
    close();
    assertThat(store().find(key(bytes))).isEmpty();
  }

  @Test
  void aBoardHasSoManyBytesAndNotOneMore() {
    BlobStore store = store();
    byte[] most = bytes((int) MOST - 1, 11);
    put(store, most);
    put(store, bytes(1, 12));
    assertThatThrownBy(() -> put(store, bytes(1, 13)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(507);
              assertThat(refused.code()).isEqualTo(ErrorCode.TOO_LARGE);
            });
    put(store, most);
  }

  @Test
  void nothingIsGivenOrTakenBeforeTheTopicWasRead() {
    BlobStore store = new BlobStore(log, new MemoryBlobIndex(), MOST);
    byte[] bytes = bytes(1, 14);
    for (Runnable use : List.<Runnable>of(() -> put(store, bytes), () -> store.find(key(bytes)))) {
      assertThatThrownBy(use::run)
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BEHIND));
    }
  }
}
