package io.streamboard.client;

import io.streamboard.client.board.BoardCreation;
import io.streamboard.client.board.BoardEvents;
import io.streamboard.client.board.BoardLink;
import io.streamboard.client.board.BoardSync;
import io.streamboard.client.board.Silent;
import io.streamboard.client.connection.Connection;
import io.streamboard.client.connection.ConnectionListener;
import io.streamboard.client.connection.LinkState;
import io.streamboard.client.connection.Refusal;
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
  private final Nodes nodes;
  private final Questions questions;
  private final OpenBoards boards = new OpenBoards();
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
      OtherNodes nodes,
      ClientStore store) {

    /** For a server that is one node. */
    public Parts(
        InstantSource clock,
        RandomGenerator random,
        Supplier<String> ids,
        Transport transport,
        ClientStore store) {
      this(clock, random, ids, transport, (_, _) -> NoWay.TRANSPORT, store);
    }
  }

  public ClientEngine(PersonId me, Parts parts) {
    this.me = me;
    this.parts = parts;
    this.connection =
        new Connection(parts.clock(), parts.random(), parts.transport(), new Messages());
    this.nodes = new Nodes(parts.clock(), this::connection, new Placed());
    this.questions = new Questions(connection, nodes);
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
    nodes.stop();
    boards.abandonCreations();
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
    Optional<BoardSync> known = boards.of(board);
    if (known.isPresent()) {
      known.get().stay(events);
      return known.get();
    }
    BoardSync opened =
        new BoardSync(
            board, me, parts.clock(), parts.ids(), new Link(board), parts.store(), events);
    boards.add(opened);
    if (connection.state() instanceof LinkState.Online online) {
      opened.online(online.welcome().session());
    }
    return opened;
  }

  public CompletableFuture<BoardId> create(String title) {
    BoardId board = new BoardId(parts.ids().get());
    BoardCreation creation =
        new BoardCreation(board, parts.ids().get(), title, parts.clock(), new Link(board));
    boards.add(board, creation);
    if (connection.state() instanceof LinkState.Online) {
      creation.send();
    }
    return creation.made();
  }

  public CompletableFuture<Answer> ask(Query query) {
    return questions.ask(query);
  }

  /** Does what is due. */
  public void tick() {
    connection.tick();
    nodes.tick();
    boards.tick();
    tidy();
  }

  /** When {@link #tick} is due next, in milliseconds of the clock. */
  public OptionalLong nextWake() {
    return Stream.of(connection.nextWake(), nodes.nextWake(), boards.nextWake())
        .flatMapToLong(OptionalLong::stream)
        .min();
  }

  private void tidy() {
    boards.tidy();
    nodes.keep(boards::has);
  }

  private boolean atHome(BoardId board) {
    return nodes.of(board).isEmpty();
  }

  /** To another node; its events go to the boards that are there. */
  private Connection connection(Nodes.Node node) {
    NodeMessages messages = new NodeMessages(node);
    Connection made =
        new Connection(
            parts.clock(), parts.random(), parts.nodes().way(node.address(), messages), messages);
    messages.connection = Optional.of(made);
    return made;
  }

  private void ofBoard(ServerMessage.OfBoard message) {
    if (message instanceof ServerMessage.Moved moved) {
      nodes.moved(moved);
    } else {
      boards.received(message.board(), message);
    }
  }

  private void failed(ServerMessage.Failure failure) {
    if (!boards.failed(failure)) {
      LOG.warn("the server refused a message: {} {}", failure.code().code(), failure.message());
    }
  }

  /** The way of one board, wherever it is now. */
  private final class Link implements BoardLink {
    private final BoardId board;

    Link(BoardId board) {
      this.board = board;
    }

    @Override
    public void send(ClientMessage message) {
      if (atHome(board)) {
        connection.send(message);
      } else {
        nodes.connection(board).ifPresent(there -> there.send(message));
      }
    }

    @Override
    public CompletableFuture<Answer> ask(Query query) {
      return questions.ask(nodes.connection(board).orElse(connection), query);
    }
  }

  /** What becomes of boards that are elsewhere. */
  private final class Placed implements Nodes.Boards {
    @Override
    public void online(BoardId board, String session) {
      boards.online(board, session);
    }

    @Override
    public void offline(BoardId board) {
      boards.offline(board::equals);
    }

    @Override
    public void home(BoardId board) {
      if (connection.state() instanceof LinkState.Online online) {
        online(board, online.welcome().session());
      }
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
        boards.online(ClientEngine.this::atHome, online.welcome().session());
      } else if (wasOnline && !isOnline) {
        wasOnline = false;
        boards.offline(ClientEngine.this::atHome);
      }
    }

    @Override
    public void message(ServerMessage message) {
      switch (message) {
        case ServerMessage.OfBoard ofBoard -> {
          if (atHome(ofBoard.board())) {
            ofBoard(ofBoard);
          }
        }
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
        boards.unreadable(_ -> true);
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

  /** What another node says of the boards that are there; all else is heard from home. */
  private final class NodeMessages implements ConnectionListener, TransportListener {
    private final Nodes.Node node;
    private Optional<Connection> connection = Optional.empty();

    NodeMessages(Nodes.Node node) {
      this.node = node;
    }

    @Override
    public void state(LinkState state) {
      nodes.state(node, state);
    }

    @Override
    public void message(ServerMessage message) {
      if (message instanceof ServerMessage.OfBoard ofBoard) {
        if (nodes.speaks(node, ofBoard.board())) {
          ofBoard(ofBoard);
        }
      } else if (message instanceof ServerMessage.Failure failure) {
        failed(failure);
      }
      tidy();
    }

    @Override
    public void unreadable(ErrorCode code) {
      if (code != ErrorCode.UNKNOWN_TYPE) {
        boards.unreadable(board -> nodes.speaks(node, board));
      }
    }

    @Override
    public void opened(long number) {
      connection.ifPresent(mine -> mine.opened(number));
    }

    @Override
    public void received(long number, String frame) {
      connection.ifPresent(mine -> mine.received(number, frame));
    }

    @Override
    public void ponged(long number) {
      connection.ifPresent(mine -> mine.ponged(number));
    }

    @Override
    public void closed(long number, int code) {
      connection.ifPresent(mine -> mine.closed(number, code));
    }

    @Override
    public void refused(long number, Refusal refusal) {
      connection.ifPresent(mine -> mine.refused(number, refusal));
    }
  }
}
