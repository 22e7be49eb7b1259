package io.streamboard.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.hostile.RawPeer.Head;
import io.streamboard.server.hostile.RawPeer.Heard;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.websocket.SocketSettings;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A real server that wrong sessions are let loose on, one after the other, while two neighbours
 * work on a board. Every connection gets an answer, a close code or an HTTP status, or is ended
 * when it ends; the neighbours get every revision; nothing is thrown, and nothing stays open.
 */
public final class LiveMutations implements AutoCloseable {
  private static final Duration MOST = Duration.ofSeconds(15);
  private static final PersonId EVE = new PersonId("eve");
  private static final String ALIVE =
      "{\"type\":\"request\",\"request\":\"alive\",\"query\":{\"type\":\"boards.mine\"}}";

  /** How long the rest of a frame that never comes is waited for here. */
  private static final Duration REST = Duration.ofMillis(150);

  private static final long MOST_GROWTH = 64L << 20;
  private static final int MOST_HANDLES = 24;

  /** What became of the connections. */
  public record Tally(int answered, int closed, int waiting, int turnedAway, int left) {
    private static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public int all() {
      return answered + closed + waiting + turnedAway + left;
    }

    private Tally plus(Tally one) {
      return new Tally(
          answered + one.answered,
          closed + one.closed,
          waiting + one.waiting,
          turnedAway + one.turnedAway,
          left + one.left);
    }
  }

  /** An attempt that broke a promise, and everything it said. */
  public static final class Found extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final byte[] said;

    private Found(String what, byte[] said, Throwable cause) {
      super(what, cause);
      this.said = said.clone();
    }

    public byte[] said() {
      return said.clone();
    }
  }

  private final RunningNode node;
  private final LogEar ear = new LogEar();
  private final Neighbours neighbours;
  private final FrameMutations mutations;
  private final ExecutorService besides =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("neighbours").factory());
  private Tally tally = Tally.NONE;

  public LiveMutations(long seed) throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana", "ben", "eve"),
            SocketSettings.at("127.0.0.1", 0).withSessions(100, 100),
            Core.Settings.DEFAULT);
    neighbours = new Neighbours(node.port());
    mutations = new FrameMutations(RecordedSession.of(node.port()), seed);
  }

  public Tally run(int attempts) throws IOException {
    return guarded(() -> tally.all() < attempts);
  }

  public Tally run(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    return guarded(() -> System.nanoTime() < end);
  }

  /** Whether there is to be another attempt. */
  private interface More {
    boolean wanted();
  }

  private Tally guarded(More more) throws IOException {
    int handles = handles();
    long memory = memory();
    while (more.wanted()) {
      tally = tally.plus(attempt(mutations.next()));
    }
    Await.that("Eve's sessions to end", MOST, () -> node.core.sessions().of(EVE) == 0);
    Await.that("sockets to be closed", MOST, () -> handles() <= handles + MOST_HANDLES);
    assertThat(memory()).as("bytes in use").isLessThan(memory + MOST_GROWTH);
    return tally;
  }

  private Tally attempt(Attempt attempt) throws IOException {
    Future<?> besideIt = besides.submit(neighbours::proceed);
    try {
      Tally one = carryOut(attempt);
      besideIt.get();
      assertThat(node.errors).isEmpty();
      assertThat(ear.exceptions()).isEmpty();
      return one;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    } catch (ExecutionException | SocketTimeoutException | RuntimeException | AssertionError e) {
      throw new Found("attempt " + tally.all() + ": " + e, attempt.bytes(), e);
    }
  }

  private Tally carryOut(Attempt attempt) throws IOException {
    try (RawPeer peer = RawPeer.dial(node.port())) {
      peer.send(attempt.handshake());
      if (attempt.strange()) {
        return turnedAway(peer);
      }
      assertThat(peer.head().map(Head::status)).contains(101);
      attempt.writes().forEach(peer::send);
      if (attempt.leaves()) {
        return new Tally(0, 0, 0, 0, 1);
      }
      peer.say(ALIVE);
      return attempt.unfinished() ? heardOrWaiting(peer) : heard(peer);
    }
  }

  /** A strange handshake is refused, or cut, or is a right one after all. */
  private static Tally turnedAway(RawPeer peer) throws IOException {
    peer.finish();
    int status = peer.head().map(Head::status).orElse(400);
    assertThat(status == 101 || (status >= 400 && status < 600)).as("status %s", status).isTrue();
    return new Tally(0, 0, 0, 1, 0);
  }

  private static Tally heardOrWaiting(RawPeer peer) throws IOException {
    peer.patience(REST);
    try {
      return heard(peer);
    } catch (SocketTimeoutException waiting) {
      peer.patience(MOST);
      peer.finish();
      peer.drain();
      return new Tally(0, 0, 1, 0, 0);
    }
  }

  private static Tally heard(RawPeer peer) throws IOException {
    while (true) {
      switch (peer.hear()) {
        case Heard.Message message when answers(message.message()) -> {
          return new Tally(1, 0, 0, 0, 0);
        }
        case Heard.Closed closed -> {
          assertThat(typed(closed.code())).as("close code %s", closed.code()).isTrue();
          return new Tally(0, 1, 0, 0, 0);
        }
        case Heard.Gone gone -> throw new AssertionError("the connection ended without a word");
        case Heard.Message other -> {}
        case Heard.Pong pong -> {}
      }
    }
  }

  private static boolean answers(ServerMessage message) {
    return message instanceof ServerMessage.Response response && response.id().equals("alive");
  }

  /** Of the protocol, or an answer to a goodbye that the mutation made. */
  private static boolean typed(int code) {
    return Arrays.stream(CloseCode.values()).anyMatch(known -> known.number() == code)
        || code == 1000;
  }

  private static int handles() {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(open)) {
      return (int) all.count();
    } catch (IOException unknown) {
      return 0;
    }
  }

  private static long memory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Override
  public void close() {
    besides.shutdownNow();
    neighbours.close();
    node.close();
    ear.close();
  }
}
