package io.streamboard.server.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.ConnectionState;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.client.blob.BlobException;
import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.client.blob.DiskBlobCache;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.access.Role;
import io.streamboard.model.exchange.archive.ArchiveWriter;
import io.streamboard.model.exchange.archive.ArchivedPicture;
import io.streamboard.model.exchange.archive.BoardArchive;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.testing.process.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shipped client's blobs against a node with a real port. */
@Timeout(120)
final class ClientBlobsTest {
  private final BlobWorld world;
  private final DiskBlobCache cache;
  private final byte[] file = PictureFiles.noise("png", 500, 450, 1);
  private final BlobHash hash = PictureFiles.hash(file);

  ClientBlobsTest(@TempDir Path spool, @TempDir Path folder) throws IOException {
    world = new BlobWorld(spool);
    world.does(new Operation.BoardGrant(BlobWorld.person("vic"), Role.VIEWER));
    cache = DiskBlobCache.in(folder, 10_000_000, InstantSource.system());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private SignedIn who(String person) {
    return new SignedIn(
        URI.create("http://127.0.0.1:" + world.node.port()),
        new PersonId(person),
        person,
        "token-" + person);
  }

  private BlobClient blobs(String person) {
    return Clients.blobs(who(person), cache, Optional.empty());
  }

  private static void fails(Problem problem, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BlobException.class, failed -> assertThat(failed.problem()).isEqualTo(problem));
  }

  @Test
  void whatWasUploadedIsFetchedOnceAndThenKept() {
    try (BlobClient ana = blobs("ana");
        BlobClient vic = blobs("vic")) {
      assertThat(ana.upload(BlobWorld.BOARD, file)).isEqualTo(hash);
      cache.forget(BlobWorld.BOARD);
      world.does(BlobWorld.image("i1", hash));
      assertThat(vic.fetch(BlobWorld.BOARD, hash)).isEqualTo(file);
      assertThat(cache.get(BlobWorld.BOARD, hash)).contains(file);
    }
  }

  @Test
  void refusalsAreTyped() {
    try (BlobClient ana = blobs("ana");
        BlobClient vic = blobs("vic");
        BlobClient nobody = blobs("nobody")) {
      fails(Problem.NOT_ALLOWED, () -> vic.upload(BlobWorld.BOARD, file));
      fails(Problem.SIGNED_OUT, () -> nobody.upload(BlobWorld.BOARD, file));
      fails(Problem.UNKNOWN_TYPE, () -> ana.upload(BlobWorld.BOARD, new byte[100]));
      fails(Problem.TOO_LARGE, () -> ana.upload(BlobWorld.BOARD, new byte[4_000_000]));
      fails(Problem.NOT_FOUND, () -> ana.fetch(BlobWorld.BOARD, hash));
      world.diskFull.set(true);
      fails(Problem.LATER, () -> ana.upload(BlobWorld.BOARD, file));
    }
  }

  @Test
  void anArchiveComesToOwnersAndIsWrittenAgainAsTheSame() throws IOException {
    try (BlobClient ana = blobs("ana");
        BlobClient vic = blobs("vic")) {
      BlobHash _ = ana.upload(BlobWorld.BOARD, file);
      world.does(BlobWorld.image("i1", hash));
      ByteArrayOutputStream got = new ByteArrayOutputStream();
      ana.archive(BlobWorld.BOARD, got);
      BoardArchive archive = BoardArchive.open(got.toByteArray());
      List<byte[]> records = new ArrayList<>();
      archive.records(records::add);
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      ArchiveWriter.write(
          archive.state(),
          records,
          archive.blobs().stream()
              .map(each -> new ArchivedPicture(each, out -> out.write(archive.blob(each))))
              .toList(),
          again);
      assertThat(again.toByteArray()).isEqualTo(got.toByteArray());
      assertThat(archive.blobs()).containsExactly(hash);
      fails(Problem.NOT_ALLOWED, () -> vic.archive(BlobWorld.BOARD, new ByteArrayOutputStream()));
      OutputStream full =
          new OutputStream() {
            @Override
            public void write(int one) throws IOException {
              throw new IOException("no room");
            }
          };
      assertThatThrownBy(() -> ana.archive(BlobWorld.BOARD, full))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void bytesOfARevokedBoardAreWiped() {
    cache.put(BlobWorld.BOARD, hash, file);
    try (Client vic = Clients.connect(who("vic"), ClientStore.memory(), cache, Optional.empty())) {
      Await.that(
          "connected",
          Duration.ofSeconds(20),
          () -> vic.connection() instanceof ConnectionState.Online);
      world.does(new Operation.BoardRevoke(BlobWorld.person("vic")));
      Await.that("wiped", Duration.ofSeconds(20), () -> cache.get(BlobWorld.BOARD, hash).isEmpty());
    }
  }
}
