package io.streamboard.client.board;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.client.stepped.SteppedClock;
import io.streamboard.client.stepped.SteppedTransport;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.Chain;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * One client against a scripted server: a fake that says what the test tells it to say. Confined to
 * the test's thread.
 */
abstract class ScriptedServer {
  static final BoardId BOARD = new BoardId("board");
  static final PersonId ANA = new PersonId("ana");
  static final WidgetId N1 = new WidgetId("n1");
  static final Operation MOVE = move(50);

  final SteppedClock clock = new SteppedClock();
  final List<ClientMessage> arrived = new ArrayList<>();
  final ClientStore store = new StoreOfTest();
  SteppedClient client = client();

  void raw(String frame) {
    client.transport().toClient(frame);
    client.deliverAll();
  }

  SteppedClient client() {
    SteppedTransport.Acceptor server =
        transport -> {
          transport.toClient(MessageCodec.encode(new ServerMessage.Welcome("s1", ANA, "Ana", "1")));
          return new SteppedTransport.ServerSide() {
            @Override
            public void received(String frame) {
              arrived.add(MessageCodec.decodeClient(frame));
            }

            @Override
            public void disconnected() {}
          };
        };
    return new SteppedClient(ANA, clock, server, store, 42);
  }

  void online() {
    client.engine().start();
    client.deliverAll();
  }

  void open(long revision, String text) {
    client.open(BOARD);
    online();
    snapshot(revision, text);
  }

  void reconnect() {
    client.transport().cut();
    reconnected();
  }

  void reconnected() {
    clock.advance(500);
    client.tick();
    client.deliverAll();
  }

  void advance(long millis) {
    clock.advance(millis);
    client.tick();
    client.deliverAll();
  }

  void say(ServerMessage message) {
    client.transport().toClient(MessageCodec.encode(message));
    client.deliverAll();
  }

  void snapshot(long revision, String text) {
    say(view(Optional.empty(), revision, text));
  }

  static ServerMessage view(Optional<String> request, long revision, String text) {
    PMap<WidgetId, WidgetView> widgets =
        HashTreePMap.singleton(
            N1, new WidgetView(note("n1", text), ANA, WidgetLevel.EDIT, Optional.empty(), 7));
    return new ServerMessage.Snapshot(
        request,
        BOARD,
        at(revision),
        Cause.OPENED,
        new BoardView("Board", Optional.of(Role.EDITOR), widgets),
        Set.of());
  }

  void changes(long after, long upto, Change... changes) {
    say(new ServerMessage.Changes(BOARD, after, upto, at(upto).chain(), List.of(changes)));
  }

  void outcome(long counter, long revision, Outcome outcome) {
    client.deliverAll();
    WriterId writer = sent(ClientMessage.Submit.class).getLast().writer();
    say(
        new ServerMessage.Outcomes(
            BOARD, List.of(new Settled(writer, counter, revision, outcome))));
  }

  WidgetView widget() {
    return Objects.requireNonNull(client.board().view().orElseThrow().widgets().get(N1));
  }

  int operationsSent() {
    return sent(ClientMessage.Submit.class).stream()
        .mapToInt(submit -> submit.operations().size())
        .sum();
  }

  <M extends ClientMessage> List<M> sent(Class<M> type) {
    client.deliverAll();
    return arrived.stream().filter(type::isInstance).map(type::cast).toList();
  }

  static Operation move(double x) {
    return new Operation.WidgetMove(List.of(new Operation.Move(N1, new Point(x, 0))));
  }

  static Change typed(long revision, int place, String text) {
    return new Change.TextChanged(N1, revision, insert(place, text));
  }

  static TextDelta insert(int place, String text) {
    List<TextDelta.Component> components = new ArrayList<>();
    if (place > 0) {
      components.add(new TextDelta.Component.Keep(place));
    }
    components.add(new TextDelta.Component.Insert(text));
    return new TextDelta(components);
  }

  static Change placed(double x) {
    return new Change.WidgetPlaced(N1, Bounds.of(x, 0, 100, 80));
  }

  static Widget note(String id, String text) {
    return new Widget(
        new WidgetId(id),
        new WidgetKind.Note(),
        Bounds.of(0, 0, 100, 80),
        ZKey.FIRST,
        Style.DEFAULT,
        text);
  }

  static Position at(long revision) {
    return new Position(revision, new Chain(String.format("%032x", revision)));
  }

  /** Keeps unsent operations as a store on disk would. */
  private static final class StoreOfTest implements ClientStore {
    private final Map<List<Object>, Unsent> kept = new LinkedHashMap<>();

    @Override
    public List<Unsent> unsent() {
      return List.copyOf(kept.values());
    }

    @Override
    public void add(Unsent unsent) {
      kept.put(List.of(unsent.board(), unsent.writer(), unsent.counter()), unsent);
    }

    @Override
    public void settle(BoardId board, WriterId writer, long counter) {
      kept.remove(List.of(board, writer, counter));
    }
  }
}
