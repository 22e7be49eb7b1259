package io.streamboard.server.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.exchange.archive.BoardArchive;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.server.blob.BlobWorld;
import io.streamboard.server.blob.PictureFiles;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives as owners get them: all of the board, and for nobody else. */
@Timeout(120)
final class ArchiveOverHttpTest {
  private final BlobWorld world;

  ArchiveOverHttpTest(@TempDir Path spool) throws IOException {
    world = new BlobWorld(spool);
    world.does(
        new Operation.BoardGrant(BlobWorld.person("ed"), Role.EDITOR),
        new Operation.BoardGrant(BlobWorld.person("vic"), Role.VIEWER));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private HttpResponse<byte[]> get(String person, String board) {
    return world.send(request(person, board).build());
  }

  private HttpRequest.Builder request(String person, String board) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:" + world.node.port() + "/v1/boards/" + board + "/archive"))
        .header("Authorization", "Bearer token-" + person);
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body(), UTF_8)).startsWith("{\"code\":\"" + code + "\"");
  }

  private byte[] shown(String widget, long seed) {
    byte[] file = PictureFiles.noise("png", 500, 450, seed); // two chunks
    assertThat(world.put("ed", file).statusCode()).isEqualTo(200);
    world.does(BlobWorld.image(widget, PictureFiles.hash(file)));
    return file;
  }

  @Test
  @DisplayName("ARC1: an owner gets the history as it was stored, its state and all pictures")
  void anOwnerGetsAllOfTheBoard() {
    byte[] kept = shown("i1", 1);
    byte[] removed = shown("i2", 2);
    world.does(
        new Operation.WidgetRemove(List.of(new WidgetId("i2"))),
        new Operation.WidgetGrant(
            List.of(new WidgetId("i1")), new Principal.Everyone(), WidgetLevel.HIDDEN));

    HttpResponse<byte[]> answer = get("ana", "plans");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    BoardArchive archive = BoardArchive.open(answer.body());
    List<byte[]> records = new ArrayList<>();
    archive.records(records::add);
    assertThat(records).usingElementComparator(Arrays::compare).isEqualTo(stored());
    assertThat(StateCodec.hash(archive.state())).isEqualTo(StateCodec.hash(state()));
    BlobHash one = PictureFiles.hash(kept);
    BlobHash other = PictureFiles.hash(removed);
    assertThat(archive.blobs()).containsExactlyInAnyOrder(one, other);
    assertThat(archive.blob(one)).isEqualTo(kept);
    assertThat(archive.blob(other)).isEqualTo(removed);
    assertThat(world.spooled()).isZero();
    assertThat(get("ana", "plans").body()).isEqualTo(answer.body());
  }

  private List<byte[]> stored() {
    OperationLog log = world.node.log;
    int partition = log.partitionOf(BlobWorld.BOARD);
    List<byte[]> stored = new ArrayList<>();
    log.read(
        partition,
        0,
        log.end(partition),
        record -> {
          if (record.board().equals(BlobWorld.BOARD)) {
            stored.add(record.bytes());
          }
        });
    return stored;
  }

  private BoardState state() {
    CompletableFuture<ReplicaState.Loaded> loaded = new CompletableFuture<>();
    world.node.core.boards().with(BlobWorld.BOARD, loaded::complete);
    return ((ReplicaState.Live) loaded.join()).state();
  }

  @Test
  @DisplayName("ARC2: nobody but owners gets it, and who does not see the board learns nothing")
  void nobodyElseGetsIt() {
    refused(get("nobody", "plans"), 401, "unauthenticated");
    refused(get("ed", "plans"), 403, "not-allowed");
    refused(get("vic", "plans"), 403, "not-allowed");
    refused(get("stranger", "plans"), 404, "not-found");
    refused(get("ana", "other"), 404, "not-found");
    assertThat(new String(get("ana", "other").body(), UTF_8))
        .isEqualTo(new String(get("stranger", "plans").body(), UTF_8));
    refused(world.send(request("ana", "plans").DELETE().build()), 405, "not-allowed");
    world.does(new Operation.BoardGrant(BlobWorld.person("ed"), Role.OWNER));
    assertThat(get("ed", "plans").statusCode()).isEqualTo(200);
    world.does(new Operation.BoardGrant(BlobWorld.person("ed"), Role.EDITOR));
    refused(get("ed", "plans"), 403, "not-allowed");
    assertThat(world.spooled()).isZero();
  }

  @Test
  @DisplayName("ARC3: a full disk is not filled further")
  void aFullDiskIsNotFilledFurther() {
    world.diskFull.set(true);
    HttpResponse<byte[]> answer = get("ana", "plans");
    refused(answer, 503, "disk-full");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(world.spooled()).isZero();
  }

  @Test
  @DisplayName("ARC2: who stops being an owner while it is sent gets no more of it")
  void whoIsNoOwnerAnyMoreGetsNoMore() throws IOException {
    world.does(new Operation.BoardGrant(BlobWorld.person("ed"), Role.OWNER));
    for (int each = 0; each < 8; each++) {
      shown("i" + each, each); // more than sockets hold
    }
    try (RawSocket slow = new RawSocket(world.node.port(), 4_096)) {
      slow.send(
          "GET /v1/boards/plans/archive HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-ed\r\n\r\n"
              .getBytes(ISO_8859_1));
      String head = slow.head();
      assertThat(head).startsWith("HTTP/1.1 200");
      world.does(new Operation.BoardGrant(BlobWorld.person("ed"), Role.EDITOR));
      assertThat(slow.body(length(head))).hasSizeLessThan(length(head));
    }
    Await.that("the file is gone", Duration.ofSeconds(20), () -> world.spooled() == 0);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("ARC3: one archive of a person at a time")
  void oneOfAPersonAtATime() throws IOException {
    for (int each = 0; each < 8; each++) {
      shown("i" + each, each);
    }
    RawSocket slow = new RawSocket(world.node.port(), 4_096);
    try (slow) {
      slow.send(
          "GET /v1/boards/plans/archive HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-ana\r\n\r\n"
              .getBytes(ISO_8859_1));
      assertThat(slow.head()).startsWith("HTTP/1.1 200");
      refused(get("ana", "plans"), 429, "busy");
    }
    Await.that(
        "the place is free again",
        Duration.ofSeconds(20),
        () -> get("ana", "plans").statusCode() == 200);
  }
}
