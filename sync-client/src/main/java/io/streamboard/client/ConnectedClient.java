package io.streamboard.client;

import io.streamboard.client.board.BoardCreation;
import io.streamboard.client.board.BoardSync;
import io.streamboard.client.connection.RequestException;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client with its event thread: every call is passed to that thread, every answer comes from
 * there.
 */
final class ConnectedClient implements Client {
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final SignedIn who;
  private final ClientEngine engine;
  private final EventThread thread;
  private final Consumer<BoardId> unlisted;
  private final Map<BoardId, OpenBoard> open = new ConcurrentHashMap<>();
  private final AtomicLong submissions = new AtomicLong();
  private volatile ConnectionState connection = new ConnectionState.Connecting();

  /**
   * @param unlisted told of boards that are gone for the person, before anybody else
   */
  ConnectedClient(
      SignedIn who, ClientEngine engine, EventThread thread, Consumer<BoardId> unlisted) {
    this.unlisted = unlisted;
    this.who = who;
    this.engine = engine;
    this.thread = thread;
  }

  void start() {
    thread.start();
    listen(new ClientListener() {});
    thread.post(engine::start);
  }

  @Override
  public PersonId me() {
    return who.person();
  }

  @Override
  public String name() {
    return who.name();
  }

  @Override
  public ConnectionState connection() {
    return connection;
  }

  @Override
  public void listen(ClientListener listener) {
    thread.post(
        () -> engine.listen(new Remembering(listener, state -> connection = state, unlisted)));
  }

  @Override
  public BoardHandle open(BoardId board, BoardListener listener) {
    OpenBoard handle =
        new OpenBoard(
            board,
            who.person(),
            thread::post,
            submissions::incrementAndGet,
            () -> open.remove(board));
    if (open.putIfAbsent(board, handle) != null) {
      throw new IllegalStateException("the board is open already: " + board);
    }
    thread.post(
        () -> {
          BoardSync sync = engine.open(board, handle.watching(listener));
          handle.bind(sync);
        });
    return handle;
  }

  @Override
  public CompletableFuture<BoardId> create(String title) {
    return passed(() -> engine.create(title));
  }

  @Override
  public CompletableFuture<Answer> ask(Query query) {
    return passed(() -> engine.ask(query));
  }

  @Override
  public void close() {
    thread.end(engine::stop, CLOSING);
  }

  /** Begins on the event thread; the outcome is told from there. */
  private <T> CompletableFuture<T> passed(Supplier<CompletableFuture<T>> begun) {
    CompletableFuture<T> told = new CompletableFuture<>();
    thread.post(
        () -> {
          var _ = begun.get().whenComplete((value, failure) -> tell(told, value, failure));
        });
    return told;
  }

  private static <T> void tell(CompletableFuture<T> told, T value, @Nullable Throwable failure) {
    if (failure == null) {
      told.complete(value);
    } else {
      told.completeExceptionally(translated(failure));
    }
  }

  private static ClientException translated(Throwable failure) {
    return switch (failure) {
      case RequestException refused -> new ClientException(refused.code(), refused.toString());
      case BoardCreation.CreationException refused ->
          new ClientException(refused.code(), "the board was not made");
      default -> new ClientException(ErrorCode.INTERNAL, failure.toString());
    };
  }
}
