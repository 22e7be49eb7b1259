package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.generator.Crowd;
import io.streamboard.benchmarks.generator.Dialect;
import io.streamboard.benchmarks.generator.Talk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A peer's server in a process of its own. Its rooms are made by the first who joins. */
public final class PeerServer implements Contestant {
  private final Peer peer;
  private final String conditions;
  private final Program program;
  private int arenas;

  private PeerServer(Peer peer, String conditions, Program program) {
    this.peer = peer;
    this.conditions = conditions;
    this.program = program;
  }

  /** The floor, with this program's own classes. */
  public static PeerServer floor() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            FloorServer.class.getName());
    return new PeerServer(
        Peer.FLOOR,
        "plain NIO on one thread, one frame for all and one write for each",
        Program.start(command, Path.of("").toAbsolutePath()));
  }

  /** One that runs on Node, from where its packages are installed. */
  public static PeerServer onNode(Peer peer, PeerFolder folder) throws IOException {
    List<String> command = Stream.concat(Stream.of("node"), peer.script().stream()).toList();
    return new PeerServer(peer, folder.versions(), Program.start(command, folder.path()));
  }

  @Override
  public String name() {
    return peer.text();
  }

  @Override
  public long pid() {
    return program.pid();
  }

  @Override
  public String conditions() {
    return conditions;
  }

  @Override
  public Arena arena(String run, Crowd crowd) throws IOException {
    arenas++;
    String own = run + "-" + arenas;
    for (int board = 0; board < crowd.boards(); board++) {
      peer.make(program.address(), own + "-" + board);
    }
    return () -> new PeerDialect(peer, program.address(), own, crowd);
  }

  @Override
  public void close() throws IOException {
    program.close();
  }

  private record PeerDialect(Peer peer, URI server, String run, Crowd crowd) implements Dialect {
    @Override
    public URI target(int client) {
      return server.resolve(peer.path(room(client)));
    }

    private String room(int client) {
      return run + "-" + crowd.board(client);
    }

    @Override
    public List<String> headers(int client) {
      return List.of();
    }

    @Override
    public Talk talk(int client) {
      return peer.talk(client, room(client), crowd);
    }

    @Override
    public boolean echoes() {
      return peer.echoes();
    }
  }
}
