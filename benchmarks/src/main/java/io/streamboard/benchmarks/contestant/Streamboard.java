package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Dialect;
import io.streamboard.benchmarks.generator.Talk;
import io.streamboard.benchmarks.server.Brokers;
import io.streamboard.benchmarks.server.MeasuredServer;
import io.streamboard.benchmarks.wire.Door;
import io.streamboard.benchmarks.wire.RawSocket;
import io.streamboard.benchmarks.wire.Scan;
import io.streamboard.model.limit.Limits;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The server's jar, with the embedded broker and H2 in its process. */
public final class Streamboard implements Contestant {
  /** How each operation begins, and the message around them. */
  private static final byte[] OPERATION = Scan.ascii("{\"type\":\"");

  private static final byte[] APPLIED = Scan.ascii("\"result\":\"applied\"");
  private static final Duration SETTING_UP = Duration.ofSeconds(30);

  private final Lane lane;
  private final MeasuredServer server;
  private final LogReader log;
  private final String token;

  /** Over a server that runs, and stays running when this is closed. */
  public Streamboard(Lane lane, MeasuredServer server) throws IOException {
    this.lane = lane;
    this.server = server;
    this.token = server.signIn().token();
    this.log = LogReader.open(Brokers.of(server.data()));
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
    BoardScript script = new BoardScript(run, crowd);
    var start = log.ends();
    for (int board = 0; board < crowd.boards(); board++) {
      create(script, board);
    }
    Dialect dialect = new BoardDialect(lane, script, server.address(), token);
    return switch (lane) {
      case OPERATIONS -> new LoggedArena(dialect, log, start);
      case PRESENCE -> () -> dialect;
    };
  }

  private void create(BoardScript script, int board) throws IOException {
    List<String> messages = script.create(board, Limits.OPERATIONS_PER_RECORD);
    try (RawSocket socket = new Door(server.address(), token).open()) {
      for (String message : messages) {
        int wanted = Scan.count(Scan.ascii(message), 0, message.length(), OPERATION) - 1;
        socket.send(message);
        int[] applied = {0};
        Await.that(
            "a board to be made", SETTING_UP, () -> (applied[0] += applied(socket)) >= wanted);
      }
    }
  }

  private static int applied(RawSocket socket) {
    int[] count = {0};
    try {
      socket.receive(
          (buffer, offset, length) ->
              count[0] += Scan.count(buffer, offset, offset + length, APPLIED));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return count[0];
  }

  @Override
  public void close() {
    log.close();
  }

  private record BoardDialect(Lane lane, BoardScript script, URI server, String token)
      implements Dialect {
    @Override
    public URI target(int client) {
      return URI.create(server.toString().replaceFirst("/$", "") + "/v1/socket");
    }

    @Override
    public List<String> headers() {
      return List.of("Sec-WebSocket-Protocol: streamboard.v1", "Authorization: Bearer " + token);
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
      return lane == Lane.OPERATIONS ? BoardScript.CYCLE : 0;
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
