package io.streamboard.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.board.Silent;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A board that another node works on, and what the client does when that node goes away. */
class MovedBoardTest {
  private static final BoardId BOARD = new BoardId("plans");
  private static final PersonId ANA = new PersonId("ana");
  private static final String OTHER = "http://n2.example";

  /** Of which the second never answers. */
  private static final List<String> TWO = List.of(OTHER, "http://n3.example");

  private final AtomicLong now = new AtomicLong(1_000);
  private final AtomicLong ids = new AtomicLong();
  private final Wire home = new Wire();
  private final Map<String, Wire> others = new HashMap<>();
  private final Map<String, TransportListener> heard = new HashMap<>();
  private final ClientEngine engine =
      new ClientEngine(
          ANA,
          new ClientEngine.Parts(
              () -> Instant.ofEpochMilli(now.get()),
              new SplittableRandom(1),
              () -> "id-of-22-characters-ab" + ids.incrementAndGet(),
              home,
              (address, listener) -> {
                heard.put(address, listener);
                return others.computeIfAbsent(address, _ -> new Wire());
              },
              ClientStore.memory()));

  @Test
  @DisplayName("MOV1 MOV3 MOV4: a board is opened where it is, after the wait, and at home again")
  void aBoardIsOpenedWhereItIsAndAtHomeWhenThatNodeIsLost() {
    engine.start();
    engine.transportListener().opened(1);
    engine.transportListener().received(1, said(welcome("home")));
    engine.open(BOARD, Silent.LISTENER);
    assertThat(home.opens()).hasSize(1);

    engine
        .transportListener()
        .received(
            1, said(new ServerMessage.Moved(home.opens().getFirst().request(), BOARD, OTHER, 700)));
    engine.tick();
    assertThat(others).isEmpty();
    now.addAndGet(700);
    engine.tick();
    listener().opened(1);
    listener().received(1, said(welcome("there")));
    assertThat(there().opens()).hasSize(1);
    assertThat(home.opens()).hasSize(1);

    listener().closed(1, 1_006);
    assertThat(home.opens()).hasSize(2);
  }

  @Test
  @DisplayName("MOV4: a node that does not answer is given up, and home is asked again")
  void aNodeThatDoesNotAnswerIsGivenUp() {
    engine.start();
    engine.transportListener().opened(1);
    engine.transportListener().received(1, said(welcome("home")));
    engine.open(BOARD, Silent.LISTENER);
    engine
        .transportListener()
        .received(1, said(new ServerMessage.Moved(Optional.empty(), BOARD, OTHER, 0)));
    now.addAndGet(Nodes.PATIENCE);
    engine.tick();
    assertThat(home.opens()).hasSize(2);
  }

  @Test
  @DisplayName("MOV5: a search asks the other nodes too, and puts their answers together")
  void aSearchAsksTheOtherNodes() {
    engine.start();
    engine.transportListener().opened(1);
    engine.transportListener().received(1, said(welcome("home")));
    CompletableFuture<Answer> asked = engine.ask(new Query.FindWidgets("milk"));
    Answer.Hit plans = hit("plans", "Plans");
    Answer.Hit attic = hit("attic", "Attic");
    answer(engine.transportListener(), home, new Answer.Found(List.of(plans), false, TWO));
    listener(OTHER).opened(1);
    listener(OTHER).received(1, said(welcome("there")));
    answer(listener(OTHER), there(), new Answer.Found(List.of(attic, plans), false));
    assertThat(asked).isNotDone();
    now.addAndGet(60_000);
    engine.tick();
    assertThat(asked).isCompletedWithValue(new Answer.Found(List.of(attic, plans), true));
  }

  private static Answer.Hit hit(String board, String title) {
    return new Answer.Hit(
        new BoardId(board), title, new WidgetId("n1"), Optional.empty(), "Buy milk", 4, 8);
  }

  private static void answer(TransportListener from, Wire asked, Answer answer) {
    String request =
        asked.sent.stream()
            .filter(ClientMessage.Request.class::isInstance)
            .map(sent -> ((ClientMessage.Request) sent).id())
            .findFirst()
            .orElseThrow();
    from.received(1, said(new ServerMessage.Response(request, answer)));
  }

  private TransportListener listener() {
    return listener(OTHER);
  }

  private TransportListener listener(String address) {
    return Optional.ofNullable(heard.get(address)).orElseThrow();
  }

  private Wire there() {
    return Optional.ofNullable(others.get(OTHER)).orElseThrow();
  }

  private static ServerMessage welcome(String session) {
    return new ServerMessage.Welcome(session, ANA, "Ana", "1");
  }

  private static String said(ServerMessage message) {
    return MessageCodec.encode(message);
  }

  /** Keeps what is sent. */
  private static final class Wire implements Transport {
    private final List<ClientMessage> sent = new ArrayList<>();

    List<ClientMessage.OpenBoard> opens() {
      return sent.stream()
          .filter(ClientMessage.OpenBoard.class::isInstance)
          .map(ClientMessage.OpenBoard.class::cast)
          .toList();
    }

    @Override
    public void open(long connection) {}

    @Override
    public void send(String frame) {
      sent.add(MessageCodec.decodeClient(frame));
    }

    @Override
    public void ping() {}

    @Override
    public void close() {}
  }
}
