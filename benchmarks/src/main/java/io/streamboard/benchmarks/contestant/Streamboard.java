package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Dialect;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.server.Brokers;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.wire.RawSocket;
import io.streamboard.benchmarks.wire.Scan;
import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.SignedIn;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.view.BoardView;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;

/** The server's jar, with the embedded broker and H2 in its process. */
public final class Streamboard implements Contestant {
  /** How each operation begins, and the message around them. */
  private static final byte[] OPERATION = Scan.ascii("{\"type\":\"");

  private static final byte[] APPLIED = Scan.ascii("\"result\":\"applied\"");
  private static final Duration SETTING_UP = Duration.ofSeconds(60);
  private static final long LOOK_NANOS = 200_000;

  private final Lane lane;
  private final MeasuredServer server;
  private final LogReader log;
  private final String token;
  private final List<SignedIn> people;
  private boolean compacts;
  private String latest = "";

  /**
   * Over a server that runs, and stays running when this is closed.
   *
   * @param audiences how many different views the clients have of each board; with one they are all
   *     the owner
   */
  public Streamboard(Lane lane, MeasuredServer server, int audiences) throws IOException {
    this.lane = lane;
    this.server = server;
    this.token = server.signIn().token();
    this.people = audiences == 1 ? List.of() : server.people(audiences);
    this.log = LogReader.open(Brokers.of(server.data()));
  }

  /** From now on the broker compacts snapshots each minute, and each proof tells what it left. */
  public void compactSnapshots() {
    log.compactSnapshots();
    compacts = true;
  }

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public OptionalLong heap() {
    try {
      return server.heapInUse();
    } catch (IOException untold) {
      return OptionalLong.empty();
    }
  }

  @Override
  public String conditions() {
    return server.settings();
  }

  @Override
  public Arena arena(String run, Crowd crowd) throws IOException {
    latest = run + "-" + server.nextArena();
    BoardScript script =
        new BoardScript(latest, crowd, people.stream().map(each -> each.person().value()).toList());
    var start = log.ends();
    try (RawSocket socket = server.door(token).open()) {
      for (int board = 0; board < crowd.boards(); board++) {
        create(socket, script, board);
      }
    }
    List<String> tokens =
        people.isEmpty() ? List.of(token) : people.stream().map(SignedIn::token).toList();
    Dialect dialect = new BoardDialect(lane, script, server, tokens);
    return switch (lane) {
      case OPERATIONS -> new LoggedArena(dialect, log, start, ClockReading.now(), compacts);
      case PRESENCE -> () -> dialect;
    };
  }

  private static void create(RawSocket socket, BoardScript script, int board) throws IOException {
    for (String message : script.create(board, Limits.OPERATIONS_PER_RECORD)) {
      int wanted = Scan.count(Scan.ascii(message), 0, message.length(), OPERATION) - 1;
      socket.send(message);
      long end = System.nanoTime() + SETTING_UP.toNanos();
      for (int applied = 0; applied < wanted; applied += applied(socket)) {
        if (System.nanoTime() > end) {
          throw new IOException("a board could not be made");
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  private static int applied(RawSocket socket) throws IOException {
    int[] count = {0};
    socket.receive(
        (buffer, offset, length) ->
            count[0] += Scan.count(buffer, offset, offset + length, APPLIED));
    return count[0];
  }

  /**
   * How long the client that is shipped takes to have the first board of the latest arena, from
   * when it begins to connect.
   */
  public Duration applied() throws IOException {
    SignedIn who = server.signIn();
    CompletableFuture<Long> opened = new CompletableFuture<>();
    BoardListener listener =
        new BoardListener() {
          @Override
          public void opened(BoardView view) {
            opened.complete(System.nanoTime());
          }
        };
    long start = System.nanoTime();
    try (Client client = server.connect(who);
        BoardHandle _ = client.open(new BoardId(latest + "-0"), listener)) {
      return Duration.ofNanos(opened.get(SETTING_UP.toSeconds(), TimeUnit.SECONDS) - start);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("the client has not opened the board", failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    }
  }

  @Override
  public void close() {
    log.close();
  }

  /** Client {@code n} is the person with token {@code n % tokens}. */
  private record BoardDialect(
      Lane lane, BoardScript script, MeasuredServer server, List<String> tokens)
      implements Dialect {
    @Override
    public URI target(int client) {
      return server.address().resolve("/v1/socket");
    }

    @Override
    public Optional<SSLContext> trust() {
      return server.trust();
    }

    @Override
    public List<String> headers(int client) {
      return List.of(
          "Sec-WebSocket-Protocol: streamboard.v1",
          "Authorization: Bearer " + tokens.get(client % tokens.size()));
    }

    @Override
    public Talk talk(int client) {
      return switch (lane) {
        case OPERATIONS -> new BoardTalk(script, client);
        case PRESENCE -> new DragTalk(script, client);
      };
    }

    @Override
    public int cycle() {
      return lane == Lane.OPERATIONS ? script.crowd().things() : 0;
    }

    @Override
    public boolean echoes() {
      return lane == Lane.OPERATIONS;
    }

    @Override
    public boolean lossless() {
      return lane == Lane.OPERATIONS;
    }
  }
}
