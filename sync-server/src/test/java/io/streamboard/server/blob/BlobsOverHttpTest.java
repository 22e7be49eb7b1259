package io.streamboard.server.blob;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.server.testing.RawSocket;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Blobs as clients put and get them: who may, what is taken, and how a refusal is told. */
@Timeout(120)
final class BlobsOverHttpTest {
  private static final Principal EVERYONE = new Principal.Everyone();

  private final BlobWorld world;

  BlobsOverHttpTest(@TempDir Path spool) throws IOException {
    world = new BlobWorld(spool);
    world.does(
        new Operation.BoardGrant(BlobWorld.person("ed"), Role.EDITOR),
        new Operation.BoardGrant(BlobWorld.person("vic"), Role.VIEWER));
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static void refused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(new String(answer.body(), UTF_8)).startsWith("{\"code\":\"" + code + "\"");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  private static String text(HttpResponse<byte[]> answer) {
    return answer.statusCode() + new String(answer.body(), UTF_8);
  }

  private byte[] shown(String widget, long seed) {
    byte[] file = PictureFiles.noise("png", 500, 450, seed); // two chunks
    assertThat(world.put("ed", file).statusCode()).isEqualTo(200);
    world.does(BlobWorld.image(widget, PictureFiles.hash(file)));
    return file;
  }

  @Test
  @DisplayName("BLB1 BLB2 BLB4: who may add widgets may upload; others are told what they may know")
  void onlyWhoMayAddWidgetsMayUpload() {
    byte[] file = PictureFiles.png(1);
    BlobHash hash = PictureFiles.hash(file);
    refused(world.put("nobody", file), 401, "unauthenticated");
    refused(world.put("stranger", file), 404, "not-found");
    refused(world.put("vic", file), 403, "not-allowed");
    assertThat(world.log.keys()).isEmpty();
    String kept =
        "200{\"type\":\"image/png\",\"width\":16,\"height\":9,\"size\":" + file.length + "}";
    assertThat(text(world.put("ed", file))).isEqualTo(kept);
    assertThat(text(world.put("ana", hash, file))).isEqualTo(kept);
    assertThat(world.log.keys()).hasSize(2);
    refused(
        world.send(
            HttpRequest.newBuilder(world.uri("other", hash.value()))
                .header("Authorization", "Bearer token-ana")
                .PUT(BodyPublishers.ofByteArray(file))
                .build()),
        404,
        "not-found");
    assertThat(world.spooled()).isZero();
  }

  @Test
  @DisplayName("BLB5: a blob is there for those whose view shows it, and for nobody else")
  void onlyWhoSeesTheWidgetGetsTheBlob() {
    byte[] file = shown("i1", 2);
    BlobHash hash = PictureFiles.hash(file);
    world.does(BlobWorld.image("i2", hash));
    for (String person : List.of("ana", "ed", "vic")) {
      assertThat(world.get(person, hash).body()).isEqualTo(file);
    }
    String missing = text(world.get("ana", PictureFiles.hash(PictureFiles.png(3))));
    assertThat(text(world.get("stranger", hash))).isEqualTo(missing).startsWith("404");

    // Of two widgets that show it, one is enough.
    hide("i1");
    assertThat(world.get("vic", hash).statusCode()).isEqualTo(200);
    hide("i2");
    assertThat(text(world.get("vic", hash))).isEqualTo(missing);
    assertThat(world.get("ana", hash).statusCode()).isEqualTo(200);

    world.does(
        new Operation.WidgetGrant(
            List.of(new WidgetId("i2")), BlobWorld.person("guest"), WidgetLevel.VIEW));
    assertThat(world.get("guest", hash).statusCode()).isEqualTo(200);

    world.does(new Operation.BoardRevoke(BlobWorld.person("ed")));
    assertThat(text(world.get("ed", hash))).isEqualTo(missing);
    refused(world.put("ed", file), 404, "not-found");

    world.does(new Operation.WidgetRemove(List.of(new WidgetId("i1"), new WidgetId("i2"))));
    assertThat(text(world.get("ana", hash))).isEqualTo(missing);
    assertThat(text(world.get("guest", hash))).isEqualTo(missing);
  }

  private void hide(String widget) {
    world.does(
        new Operation.WidgetGrant(List.of(new WidgetId(widget)), EVERYONE, WidgetLevel.HIDDEN));
  }

  @Test
  @DisplayName(
      "BLB5: what was uploaded and is shown by no widget is not there, not for its uploader")
  void whatNobodyShowsIsNotThere() {
    byte[] file = PictureFiles.png(4);
    assertThat(world.put("ed", file).statusCode()).isEqualTo(200);
    refused(world.get("ed", PictureFiles.hash(file)), 404, "not-found");
    refused(world.get("nobody", PictureFiles.hash(file)), 401, "unauthenticated");
  }

  @Test
  @DisplayName("BLB6: a blob comes as what it is, to be kept by its client and run by nobody")
  void aBlobComesWithItsHeaders() {
    byte[] file = shown("i1", 5);
    BlobHash hash = PictureFiles.hash(file);
    HttpResponse<byte[]> answer = world.get("vic", hash);
    assertThat(answer.headers().map())
        .containsEntry("content-type", List.of("image/png"))
        .containsEntry("content-length", List.of(String.valueOf(file.length)))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("etag", List.of("\"" + hash + "\""))
        .containsEntry("cache-control", List.of("private, max-age=31536000, immutable"))
        .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"))
        .containsEntry("content-disposition", List.of("attachment; filename=\"" + hash + ".png\""));
    HttpResponse<byte[]> head =
        world.send(world.request("vic", hash).method("HEAD", BodyPublishers.noBody()).build());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().map())
        .containsEntry("content-length", List.of(String.valueOf(file.length)));
    HttpRequest.Builder known =
        world.request("vic", hash).header("If-None-Match", "\"" + hash + "\"");
    assertThat(world.send(known.build()).statusCode()).isEqualTo(304);
    refused(world.send(world.request("vic", hash).DELETE().build()), 405, "not-allowed");
  }

  @Test
  @DisplayName("BLB3: only pictures are taken, and only under their own hash")
  void onlyPicturesAreTakenUnderTheirOwnHash() {
    byte[] file = PictureFiles.png(6);
    refused(world.put("ed", PictureFiles.hash(PictureFiles.png(7)), file), 422, "invalid");
    for (String text : List.of("<svg xmlns=\"x\"/>", "<html></html>", "", "GIF", "BM1234567")) {
      refused(world.put("ed", text.getBytes(UTF_8)), 415, "unknown-type");
    }
    byte[] flood = file.clone();
    ByteBuffer.wrap(flood).putInt(16, 60_000).putInt(20, 60_000);
    refused(world.put("ed", flood), 413, "too-large");
    byte[] cut = Arrays.copyOf(file, file.length - 12);
    refused(world.put("ed", cut), 422, "invalid");
    assertThat(world.log.keys()).isEmpty();
    assertThat(world.put("ed", PictureFiles.noise("jpg", 40, 30, 8)).statusCode()).isEqualTo(200);
    assertThat(world.put("ed", PictureFiles.noise("gif", 40, 30, 9)).statusCode()).isEqualTo(200);
    assertThat(world.spooled()).isZero();
  }

  @Test
  @DisplayName("BLB3: a blob has the most bytes and not one more, announced or not")
  void tooManyBytesAreRefused() {
    byte[] most = new byte[BlobWorld.MOST_BYTES];
    refused(world.put("ed", most), 415, "unknown-type");
    byte[] more = new byte[BlobWorld.MOST_BYTES + 1];
    BlobHash hash = PictureFiles.hash(more);
    HttpRequest asking =
        world
            .request("ed", hash)
            .expectContinue(true)
            .PUT(BodyPublishers.ofByteArray(more))
            .build();
    refused(world.send(asking), 413, "too-large");
    assertThat(world.spooled()).isZero();
  }

  @Test
  @DisplayName("BLB4: a client that asks before it sends the body is told before it sends it")
  void theBodyIsAskedForOnlyWhenItIsWanted() throws IOException {
    byte[] file = PictureFiles.png(10);
    try (RawSocket vic = new RawSocket(world.node.port())) {
      vic.send(putHead("vic", file, "Expect: 100-continue\r\n"));
      assertThat(vic.head()).startsWith("HTTP/1.1 403").containsIgnoringCase("connection: close");
    }
    try (RawSocket ed = new RawSocket(world.node.port())) {
      ed.send(putHead("ed", file, "Expect: 100-continue\r\n"));
      assertThat(ed.head()).startsWith("HTTP/1.1 100");
      ed.send(file);
      assertThat(ed.head()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  @DisplayName("BLB7: an upload that is cut leaves nothing behind")
  void aCutUploadLeavesNothing() throws IOException {
    byte[] file = PictureFiles.noise("png", 500, 450, 11);
    try (RawSocket socket = new RawSocket(world.node.port())) {
      socket.send(putHead("ed", file));
      socket.send(Arrays.copyOf(file, file.length / 2));
      Await.that("the upload has begun", Duration.ofSeconds(20), () -> world.spooled() == 1);
    }
    Await.that("the upload is gone", Duration.ofSeconds(20), () -> world.spooled() == 0);
    assertThat(world.log.keys()).isEmpty();
    assertThat(world.put("ed", file).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("BLB8: uploads that hang take nobody else's turn")
  void hangingUploadsHarmOnlyTheirPerson() throws IOException {
    byte[] shown = shown("i1", 12);
    byte[] file = PictureFiles.png(13);
    List<RawSocket> hanging = new ArrayList<>();
    for (int i = 0; i < BlobSettings.DEFAULT.uploadsPerPerson(); i++) {
      RawSocket socket = new RawSocket(world.node.port());
      socket.send(putHead("ed", file));
      hanging.add(socket);
    }
    Await.that("all hang", Duration.ofSeconds(20), () -> world.spooled() == hanging.size());
    HttpResponse<byte[]> busy = world.put("ed", file);
    refused(busy, 429, "busy");
    assertThat(busy.headers().firstValue("Retry-After")).contains("1");
    assertThat(world.put("ana", file).statusCode()).isEqualTo(200);
    assertThat(world.get("ed", PictureFiles.hash(shown)).body()).isEqualTo(shown);
    for (RawSocket socket : hanging) {
      socket.close();
    }
    Await.that("none hangs", Duration.ofSeconds(20), () -> world.spooled() == 0);
    assertThat(world.put("ed", file).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("BLB8: downloads that nobody reads take nobody else's turn")
  void downloadsThatNobodyReadsHarmOnlyTheirPerson() throws IOException {
    byte[] file = PictureFiles.noise("png", 990, 990, 14);
    BlobHash hash = PictureFiles.hash(file);
    assertThat(world.put("ed", file).statusCode()).isEqualTo(200);
    world.does(BlobWorld.image("i1", hash));
    List<RawSocket> unread = new ArrayList<>();
    for (int i = 0; i < BlobSettings.DEFAULT.downloadsPerPerson(); i++) {
      RawSocket socket = new RawSocket(world.node.port(), 4_096);
      socket.send(
          ("GET /v1/boards/plans/blobs/"
                  + hash
                  + " HTTP/1.1\r\nHost: x\r\n"
                  + "Authorization: Bearer token-vic\r\n\r\n")
              .getBytes(ISO_8859_1));
      assertThat(socket.head()).startsWith("HTTP/1.1 200");
      unread.add(socket);
    }
    refused(world.get("vic", hash), 429, "busy");
    assertThat(world.get("ana", hash).body()).isEqualTo(file);
    for (RawSocket socket : unread) {
      socket.close();
    }
    Await.that(
        "places are free again",
        Duration.ofSeconds(20),
        () -> world.get("vic", hash).statusCode() == 200);
  }

  @Test
  @DisplayName("BLB4: nothing new is taken when the disk is full")
  void aFullDiskTakesNothing() {
    world.diskFull.set(true);
    refused(world.put("ed", PictureFiles.png(15)), 503, "disk-full");
    assertThat(world.log.keys()).isEmpty();
  }

  private static byte[] putHead(String person, byte[] file) {
    return putHead(person, file, "");
  }

  private static byte[] putHead(String person, byte[] file, String more) {
    return ("PUT /v1/boards/plans/blobs/"
            + PictureFiles.hash(file)
            + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-"
            + person
            + "\r\nContent-Length: "
            + file.length
            + "\r\n"
            + more
            + "\r\n")
        .getBytes(ISO_8859_1);
  }
}
