package io.streamboard.client.stepped;

import io.streamboard.client.ClientEngine;
import io.streamboard.client.board.BoardEvents;
import io.streamboard.client.board.BoardSync;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A client that a test steps: the shipped engine over a stepped socket, and what its one board
 * told.
 */
public final class SteppedClient implements BoardEvents {
  private final PersonId person;
  private final SteppedClock clock;
  private final SteppedTransport transport;
  private final ClientEngine engine;
  private final Map<Long, Outcome> outcomes = new LinkedHashMap<>();
  private final List<String> news = new ArrayList<>();
  private Optional<BoardSync> board = Optional.empty();
  private Optional<BoardView> told = Optional.empty();
  private Optional<ServerMessage.Ending> ending = Optional.empty();
  private Optional<ErrorCode> failure = Optional.empty();
  private List<ServerMessage.PersonPresence> people = List.of();
  private long submitted;
  private int openings;
  private boolean current;

  /**
   * A client that is not started.
   *
   * @param seed of its ids and waits
   */
  public SteppedClient(
      PersonId person,
      SteppedClock clock,
      SteppedTransport.Acceptor server,
      ClientStore store,
      long seed) {
    this.person = person;
    this.clock = clock;
    this.transport = new SteppedTransport(server);
    SplittableRandom random = new SplittableRandom(seed);
    this.engine =
        new ClientEngine(
            person,
            new ClientEngine.Parts(
                clock,
                random,
                () -> person + "-" + Long.toHexString(random.nextLong()),
                transport,
                store));
    transport.listener(engine.transportListener());
  }

  public PersonId person() {
    return person;
  }

  public ClientEngine engine() {
    return engine;
  }

  public SteppedTransport transport() {
    return transport;
  }

  public BoardSync open(BoardId id) {
    BoardSync opened = engine.open(id, this);
    board = Optional.of(opened);
    ending = Optional.empty();
    failure = Optional.empty();
    return opened;
  }

  public BoardSync board() {
    return board.orElseThrow();
  }

  /** Where its board stands; empty also before the board is opened. */
  public Optional<Position> position() {
    return board.flatMap(BoardSync::position);
  }

  public long submit(Operation operation) {
    submitted++;
    board().submit(submitted, operation, Optional.empty());
    return submitted;
  }

  public Map<Long, Outcome> outcomes() {
    return outcomes;
  }

  /** How many submissions are neither pending nor settled. */
  public long lost() {
    return submitted - outcomes.size() - board().pending();
  }

  /** The view as the listener was told it, by whole views and touched widgets only. */
  public Optional<BoardView> told() {
    return told;
  }

  public Optional<ServerMessage.Ending> ending() {
    return ending;
  }

  public Optional<ErrorCode> failure() {
    return failure;
  }

  public List<ServerMessage.PersonPresence> people() {
    return people;
  }

  /** What was told last of whether the server follows the board up. */
  public boolean current() {
    return current;
  }

  public int openings() {
    return openings;
  }

  /** What was told, one word each, since the last call. */
  public List<String> takeNews() {
    List<String> was = List.copyOf(news);
    news.clear();
    return was;
  }

  /** Does what is due, if something is. */
  public void tick() {
    OptionalLong wake = engine.nextWake();
    if (wake.isPresent() && wake.getAsLong() <= clock.millis()) {
      engine.tick();
    }
  }

  /** Delivers all that waits, in both directions; returns whether there was anything. */
  public boolean deliverAll() {
    boolean any = false;
    if (transport.connecting()) {
      transport.accept();
      any = true;
    }
    while (transport.deliverUp() || transport.deliverDown()) {
      any = true;
    }
    return any;
  }

  @Override
  public void opened(BoardView view) {
    openings++;
    news.add("opened");
    told = Optional.of(view);
  }

  @Override
  public void changed(BoardView view, Set<WidgetId> touched) {
    news.add("changed");
    BoardView before = told.orElseThrow();
    var widgets = before.widgets();
    for (WidgetId widget : touched) {
      var now = view.widgets().get(widget);
      widgets = now == null ? widgets.minus(widget) : widgets.plus(widget, now);
    }
    told = Optional.of(new BoardView(view.title(), view.role(), widgets));
  }

  @Override
  public void settled(long number, long revision, Outcome outcome) {
    news.add("settled");
    if (outcomes.put(number, outcome) != null) {
      throw new IllegalStateException("settled twice: " + number);
    }
  }

  @Override
  public void confirmed(long revision) {}

  @Override
  public void current(boolean now) {
    current = now;
  }

  @Override
  public void presence(Collection<ServerMessage.PersonPresence> now) {
    people = List.copyOf(now);
  }

  @Override
  public void ended(ServerMessage.Ending how) {
    news.add("ended");
    ending = Optional.of(how);
    told = Optional.empty();
  }

  @Override
  public void failed(ErrorCode code, String message) {
    news.add("failed");
    failure = Optional.of(code);
    told = Optional.empty();
  }
}
