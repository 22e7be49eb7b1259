package io.streamboard.client;

import io.streamboard.client.board.BoardCreation;
import io.streamboard.client.board.BoardEvents;
import io.streamboard.client.board.BoardLink;
import io.streamboard.client.board.BoardSync;
import io.streamboard.client.board.Silent;
import io.streamboard.client.connection.Connection;
import io.streamboard.client.connection.ConnectionListener;
import io.streamboard.client.connection.LinkState;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole client but for threads and sockets: one connection and the boards that are open on it.
 * {@link Clients} gives it an event thread and a socket; a simulation steps it with a clock and a
 * network of its own. All calls come from one thread.
 */
public final class ClientEngine {
  private static final Logger LOG = LoggerFactory.getLogger(ClientEngine.class);

  private final PersonId me;
  private final Parts parts;
  private final Connection connection;
  private final Map<BoardId, BoardSync> boards = new LinkedHashMap<>();
  private final Map<BoardId, BoardCreation> creations = new LinkedHashMap<>();
  private ClientListener listener = new ClientListener() {};
  private ConnectionState shown = new ConnectionState.Connecting();

  /**
   * What a client is made of.
   *
   * @param clock milliseconds that only grow; no time of day
   * @param ids gives ids of 22 to 64 characters that nobody else has
   */
  public record Parts(
      InstantSource clock,
      RandomGenerator random,
      Supplier<String> ids,
      Transport transport,
      ClientStore store) {}

  public ClientEngine(PersonId me, Parts parts) {
    this.me = me;
    this.parts = parts;
    this.connection =
        new Connection(parts.clock(), parts.random(), parts.transport(), new Messages());
  }

  /** Where the transport's events go. */
  public TransportListener transportListener() {
    return connection;
  }

  /** Connects, and sends what earlier runs left without an outcome, whoever opens those boards. */
  public void start() {
    parts.store().unsent().stream().map(ClientStore.Unsent::board).distinct().forEach(this::send);
    connection.start();
  }

  private void send(BoardId left) {
    open(left, Silent.LISTENER).leave();
  }

  /** Ends everything; open questions and creations fail. */
  public void stop() {
    connection.stop();
    creations.values().forEach(BoardCreation::abandon);
    creations.clear();
  }

  public void listen(ClientListener next) {
    listener = next;
    next.connection(shown);
  }

  public ConnectionState connectionState() {
    return shown;
  }

  /** Opens a board, or takes back that it is being left. */
  public BoardSync open(BoardId board, BoardEvents events) {
    tidy();
    BoardSync known = boards.get(board);
    if (known != null) {
      known.stay(events);
      return known;
    }
    BoardSync opened =
        new BoardSync(board, me, parts.clock(), parts.ids(), new Link(), parts.store(), events);
    boards.put(board, opened);
    if (connection.state() instanceof LinkState.Online online) {
      opened.online(online.welcome().session());
    }
    return opened;
  }

  public CompletableFuture<BoardId> create(String title) {
    BoardId board = new BoardId(parts.ids().get());
    BoardCreation creation =
        new BoardCreation(board, parts.ids().get(), title, parts.clock(), new Link());
    creations.put(board, creation);
    if (connection.state() instanceof LinkState.Online) {
      creation.send();
    }
    return creation.made();
  }

  public CompletableFuture<Answer> ask(Query query) {
    return connection.ask(query);
  }

  /** Does what is due. */
  public void tick() {
    connection.tick();
    List.copyOf(boards.values()).forEach(BoardSync::tick);
    creations.values().forEach(BoardCreation::tick);
    tidy();
  }

  /** When {@link #tick} is due next, in milliseconds of the clock. */
  public OptionalLong nextWake() {
    return Stream.of(
            Stream.of(connection.nextWake()),
            boards.values().stream().map(BoardSync::nextWake),
            creations.values().stream().map(BoardCreation::nextWake))
        .flatMap(wakes -> wakes)
        .flatMapToLong(OptionalLong::stream)
        .min();
  }

  private void tidy() {
    boards.values().removeIf(BoardSync::finished);
    creations.values().removeIf(creation -> creation.made().isDone());
  }

  private void online(ServerMessage.Welcome welcome) {
    List.copyOf(boards.values()).forEach(board -> board.online(welcome.session()));
    creations.values().forEach(BoardCreation::send);
  }

  private void offline() {
    List.copyOf(boards.values()).forEach(BoardSync::offline);
  }

  private void toBoard(BoardId board, ServerMessage message) {
    BoardSync open = boards.get(board);
    if (open != null) {
      open.received(message);
    }
    BoardCreation creation = creations.get(board);
    if (creation != null) {
      creation.received(message);
    }
  }

  private void failed(ServerMessage.Failure failure) {
    boolean meant = List.copyOf(boards.values()).stream().anyMatch(board -> board.failed(failure));
    if (!meant) {
      LOG.warn("the server refused a message: {} {}", failure.code().code(), failure.message());
    }
  }

  private final class Link implements BoardLink {
    @Override
    public void send(ClientMessage message) {
      connection.send(message);
    }

    @Override
    public CompletableFuture<Answer> ask(Query query) {
      return connection.ask(query);
    }
  }

  private final class Messages implements ConnectionListener {
    private boolean wasOnline;

    @Override
    public void state(LinkState state) {
      boolean isOnline = state instanceof LinkState.Online;
      show(state);
      if (isOnline && !wasOnline && state instanceof LinkState.Online online) {
        wasOnline = true;
        online(online.welcome());
      } else if (wasOnline && !isOnline) {
        wasOnline = false;
        offline();
      }
    }

    @Override
    public void message(ServerMessage message) {
      switch (message) {
        case ServerMessage.Snapshot snapshot -> toBoard(snapshot.board(), message);
        case ServerMessage.Resumed resumed -> toBoard(resumed.board(), message);
        case ServerMessage.Changes changes -> toBoard(changes.board(), message);
        case ServerMessage.Outcomes outcomes -> toBoard(outcomes.board(), message);
        case ServerMessage.Refused refused -> toBoard(refused.board(), message);
        case ServerMessage.PresenceChanged presence -> toBoard(presence.board(), message);
        case ServerMessage.BoardClosed closed -> toBoard(closed.board(), message);
        case ServerMessage.Failure failure -> failed(failure);
        case ServerMessage.BoardListed listed -> listener.boardListed(listed.entry(), listed.by());
        case ServerMessage.BoardUnlisted unlisted -> listener.boardUnlisted(unlisted.board());
        case ServerMessage.Welcome _, ServerMessage.Lease _, ServerMessage.Response _ -> {}
      }
      tidy();
    }

    @Override
    public void unreadable(ErrorCode code) {
      LOG.warn("a message of the server could not be read: {}", code.code());
      if (code != ErrorCode.UNKNOWN_TYPE) {
        boards.values().forEach(BoardSync::unreadable);
      }
    }

    private void show(LinkState state) {
      Optional<ConnectionState> next = ConnectionStates.of(state);
      if (next.isPresent() && !next.get().equals(shown)) {
        shown = next.get();
        listener.connection(shown);
      }
    }
  }
}
