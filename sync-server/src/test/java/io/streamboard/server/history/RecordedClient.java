package io.streamboard.server.history;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.ConnectionState;
import io.streamboard.client.SignedIn;
import io.streamboard.client.TappedClients;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.testing.process.Await;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The shipped client with everything it says, hears and shows in a history. Any thread may use it;
 * one at a time for one board.
 */
public final class RecordedClient implements AutoCloseable {
  private static final Duration MOST = Duration.ofMinutes(2);

  private final Recorder recorder;
  private final Client client;
  private final Map<BoardId, BoardHandle> open = new ConcurrentHashMap<>();
  private final Map<BoardId, String> over = new ConcurrentHashMap<>();
  private final Map<BoardId, Collection<ServerMessage.PersonPresence>> people =
      new ConcurrentHashMap<>();

  /**
   * Connects in the background.
   *
   * @param name for sentences about it
   */
  public RecordedClient(String name, SignedIn who) {
    this(name, who, 1);
  }

  /**
   * Connects in the background.
   *
   * @param speed of the client's clock, to see its patience end sooner
   */
  public RecordedClient(String name, SignedIn who, int speed) {
    this.recorder = new Recorder(name, who.person());
    this.client = TappedClients.connect(who, ClientStore.memory(), speed, recorder);
  }

  /** Makes a board and returns once the log has it. */
  public BoardId create(String title) {
    return client.create(title).orTimeout(MOST.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Opens the board and waits until it is on the screen. */
  public void open(BoardId board) {
    over.remove(board);
    BoardHandle handle = client.open(board, new Listening(board));
    open.put(board, handle);
    Await.that("board " + board, MOST, () -> handle.view().isPresent() || over.containsKey(board));
  }

  /** Leaves the board; what is still on its way is sent all the same. */
  public void leave(BoardId board) {
    handle(board).close();
    open.remove(board);
  }

  public void submit(BoardId board, Operation operation) {
    long number = handle(board).submit(operation);
    recorder.invoked(board, number, operation);
  }

  /** Submits what ends a drag that was shown. */
  public void drop(BoardId board, Operation operation, String drag) {
    long number = handle(board).drop(operation, drag);
    recorder.invoked(board, number, operation);
  }

  /** Who else is there and what they do, as the client told it last. */
  public Collection<ServerMessage.PersonPresence> people(BoardId board) {
    return people.getOrDefault(board, List.of());
  }

  public void show(BoardId board, Presence presence) {
    handle(board).show(presence);
  }

  /** What is on the screen now; empty once the board is gone for the person. */
  public Optional<BoardView> view(BoardId board) {
    return over.containsKey(board) ? Optional.empty() : handle(board).view();
  }

  public long revision(BoardId board) {
    return handle(board).revision();
  }

  public int pending(BoardId board) {
    return handle(board).pending();
  }

  public ConnectionState connection() {
    return client.connection();
  }

  public Answer ask(Query query) {
    return client.ask(query).orTimeout(MOST.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Whether the board is gone for the person, or was never there. */
  public boolean over(BoardId board) {
    return over.containsKey(board);
  }

  /** Where it stands, for sentences about it. */
  public String where(BoardId board) {
    return name()
        + " at "
        + revision(board)
        + ", "
        + pending(board)
        + " pending, "
        + connection()
        + over.getOrDefault(board, "");
  }

  /**
   * Waits until everything of its own is settled and the screen is still, and writes down what is
   * on it; called when nobody works any more.
   */
  public void settle(BoardId board) {
    Await.that(name() + " to settle", MOST, () -> pending(board) == 0);
    AtomicReference<Screen> last = new AtomicReference<>(screen(board));
    Await.that(
        name() + " to be still",
        MOST,
        () -> screen(board).equals(last.getAndSet(screen(board))) && last.get().view().isPresent());
    recorder.shown(board, last.get().revision(), last.get().view().orElseThrow());
  }

  private record Screen(long revision, Optional<BoardView> view) {}

  private Screen screen(BoardId board) {
    return new Screen(revision(board), view(board));
  }

  private String name() {
    return recorder.name();
  }

  public History history() {
    return recorder.history();
  }

  private BoardHandle handle(BoardId board) {
    return Objects.requireNonNull(open.get(board), "open the board first");
  }

  @Override
  public void close() {
    client.close();
  }

  private final class Listening implements BoardListener {
    private final BoardId board;

    private Listening(BoardId board) {
      this.board = board;
    }

    @Override
    public void settled(long number, long revision, Outcome outcome) {
      recorder.settled(board, number, revision, outcome);
    }

    @Override
    public void presence(Collection<ServerMessage.PersonPresence> shown) {
      people.put(board, List.copyOf(shown));
    }

    @Override
    public void ended(ServerMessage.Ending ending) {
      over.put(board, ending.name());
    }

    @Override
    public void failed(ErrorCode code, String message) {
      over.put(board, code.code());
    }
  }
}
