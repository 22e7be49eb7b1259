package io.streamboard.server.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.access.SeenBoards;
import io.streamboard.server.archive.Archives;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.testing.SocketPeer;
import io.streamboard.server.websocket.SocketSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A node with a real port and a board of Ana's; blobs are in memory. Belongs to the test's thread.
 */
public final class BlobWorld implements AutoCloseable {
  public static final BoardId BOARD = new BoardId("plans");
  static final int MOST_BYTES = 3_000_000;

  final InMemoryBlobLog log = new InMemoryBlobLog();
  public final AtomicBoolean diskFull = new AtomicBoolean();
  public final RunningNode node;
  final FixedIdentity identity = new FixedIdentity("ana", "ed", "vic", "guest", "stranger");
  private final Path spool;
  private final HttpClient http = HttpClient.newHttpClient();
  private final SocketPeer ana;
  private long counter;

  public BlobWorld(Path spool) throws IOException {
    this.spool = spool;
    node =
        new RunningNode(
            identity,
            SocketSettings.at("127.0.0.1", 0).withSessions(50, 50),
            Core.Settings.DEFAULT,
            this::streams);
    ana = new SocketPeer(node.port(), "token-ana");
    does(new Operation.BoardCreate("Plans"));
  }

  private List<StreamRoute> streams(Core core, OperationLog operations) {
    Blobs blobs = blobs(core);
    return List.of(
        blobs.route(),
        Archives.route(
            new Archives.Ports(
                operations,
                blobs.store(),
                new SeenBoards(core.boards(), core.addresses(), identity, core.lease()),
                identity,
                spool,
                diskFull::get)));
  }

  private Blobs blobs(Core core) {
    try {
      Blobs blobs =
          Blobs.of(
              new Blobs.Ports(
                  log,
                  new MemoryBlobIndex(),
                  new SeenBoards(core.boards(), core.addresses(), identity, core.lease()),
                  identity,
                  spool,
                  diskFull::get,
                  Runnable::run),
              BlobSettings.of(MOST_BYTES, 10_000_000));
      blobs.look();
      return blobs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Ana does; all of it is applied. */
  public void does(Operation... operations) {
    long first = counter + 1;
    counter += operations.length;
    ana.say(
        new ClientMessage.Submit(
            BOARD, new WriterId("wa"), first, List.of(operations), Optional.empty()));
    for (long each = first; each <= counter; each++) {
      long awaited = each;
      ServerMessage.Outcomes outcomes =
          ana.await(
              ServerMessage.Outcomes.class,
              said -> said.settled().stream().anyMatch(one -> one.counter() == awaited));
      assertThat(outcomes.settled())
          .filteredOn(one -> one.counter() == awaited)
          .allMatch(one -> one.outcome().equals(Outcome.Applied.FULLY));
    }
  }

  public static Operation image(String id, BlobHash blob) {
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId(id),
            new WidgetKind.Image(blob, new Size(16, 9)),
            Bounds.of(0, 0, 100, 100),
            ZKey.FIRST,
            Style.DEFAULT,
            "what it shows"));
  }

  public static Principal person(String name) {
    return new Principal.Person(new PersonId(name));
  }

  URI uri(String board, String hash) {
    return URI.create("http://127.0.0.1:" + node.port() + "/v1/boards/" + board + "/blobs/" + hash);
  }

  HttpRequest.Builder request(String person, BlobHash blob) {
    return HttpRequest.newBuilder(uri(BOARD.value(), blob.value()))
        .header("Authorization", "Bearer token-" + person);
  }

  HttpResponse<byte[]> put(String person, BlobHash blob, byte[] file) {
    return put(person, blob, BodyPublishers.ofByteArray(file));
  }

  HttpResponse<byte[]> put(String person, BlobHash blob, BodyPublisher body) {
    return send(request(person, blob).PUT(body).build());
  }

  public HttpResponse<byte[]> put(String person, byte[] file) {
    return put(person, PictureFiles.hash(file), file);
  }

  HttpResponse<byte[]> get(String person, BlobHash blob) {
    return send(request(person, blob).build());
  }

  public HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Files of uploads that are not over. */
  public int spooled() {
    try (Stream<Path> files = Files.list(spool)) {
      return (int) files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    ana.close();
    http.close();
    node.close();
    assertThat(node.errors).isEmpty();
  }
}
