package io.streamboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.blob.BlobCache;
import io.streamboard.client.blob.BlobClient;
import io.streamboard.client.blob.BlobException;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.server.blob.PictureFiles;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An uploaded image on a server that is killed and loses what it can make anew. */
final class BlobProcessTest {
  private static final String PASSWORD = "correct horse staple 7";

  @TempDir private Path folder;

  @Test
  @DisplayName("BLB7 P1: an uploaded image survives kill -9 and the loss of the index")
  void anUploadedImageSurvivesKillAndTheLossOfTheIndex() throws Exception {
    byte[] file = PictureFiles.noise("png", 800, 700, 1);
    BlobHash hash = PictureFiles.hash(file);
    try (ServerProcess server =
        ServerProcess.start(ServerClasses.program(), folder.resolve("data"))) {
      server.addAdmin("ana", PASSWORD);
      SignedIn ana = Clients.signIn(server.address(), "ana", PASSWORD);
      BoardId board = new WireUse(ana).make("Plans", List.of(image(hash)));
      try (BlobClient blobs = Clients.blobs(ana, BlobCache.none(), Optional.empty())) {
        assertThat(soon("the upload", () -> blobs.upload(board, file))).isEqualTo(hash);
        server.kill();
        server.restart();
        assertThat(fetched(blobs, board, hash)).isEqualTo(file);

        server.kill();
        Path state = server.data().resolve("state");
        assertThat(state.resolve("blobs.mv.db")).exists();
        Files.delete(state.resolve("blobs.mv.db"));
        Files.delete(state.resolve("state.mv.db"));
        server.restart();
        assertThat(fetched(blobs, board, hash)).isEqualTo(file);
        assertThat(state.resolve("blobs.mv.db")).exists();
      }
      assertThat(server.end()).isZero();
    }
  }

  private static byte[] fetched(BlobClient blobs, BoardId board, BlobHash hash) {
    return soon("the image", () -> blobs.fetch(board, hash));
  }

  private interface Request<T> {
    T now() throws BlobException;
  }

  /** While the topic is read after a start the server asks to wait. */
  private static <T> T soon(String what, Request<T> request) {
    return Await.value(what, Duration.ofSeconds(30), () -> answer(request));
  }

  private static <T> Optional<T> answer(Request<T> request) {
    try {
      return Optional.of(request.now());
    } catch (BlobException later) {
      assertThat(later.problem().retry()).isTrue();
      return Optional.empty();
    }
  }

  private static Operation image(BlobHash hash) {
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId("i1"),
            new WidgetKind.Image(hash, new Size(800, 700)),
            Bounds.of(0, 0, 400, 350),
            ZKey.FIRST,
            Style.DEFAULT,
            "noise"));
  }
}
