package io.streamboard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.client.stepped.SteppedClock;
import io.streamboard.client.stepped.SteppedTransport;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest implements ConnectionListener, SteppedTransport.ServerSide {
  private static final ServerMessage.Welcome WELCOME =
      new ServerMessage.Welcome("s1", new PersonId("ana"), "Ana", "1");
  private static final Answer NO_BOARDS = new Answer.Boards(List.of());

  private final SteppedClock clock = new SteppedClock();
  private final SteppedTransport transport = new SteppedTransport(client -> this);
  private final Connection connection =
      new Connection(clock, new SplittableRandom(7), transport, this);
  private final List<ServerMessage> messages = new ArrayList<>();
  private final List<ErrorCode> unreadable = new ArrayList<>();
  private final List<ClientMessage> arrived = new ArrayList<>();
  private LinkState told = new LinkState.Idle();

  ConnectionTest() {
    transport.listener(connection);
  }

  @Test
  @DisplayName("HS6: a client is online when the welcome has come, not before")
  void clientIsOnlineWhenTheWelcomeHasCome() {
    connection.start();
    transport.accept();
    assertThat(told).isInstanceOf(LinkState.Opening.class);
    say(WELCOME);
    assertThat(told).isEqualTo(new LinkState.Online(1, 0, clock.millis(), true, WELCOME));
    assertThat(messages).isEmpty();
  }

  @Test
  @DisplayName("SES9: the wait between connections starts below 1 s, grows and ends at 30 s")
  void waitsGrowToThirtySeconds() {
    connection.start();
    List<Long> waits = new ArrayList<>();
    for (int attempt = 1; attempt <= 9; attempt++) {
      transport.refuse(Refusal.unanswered());
      LinkState.Waiting waiting = (LinkState.Waiting) told;
      assertThat(waiting.attempt()).isEqualTo(attempt);
      waits.add(waiting.until() - clock.millis());
      clock.advance(waiting.until() - clock.millis());
      connection.tick();
      assertThat(transport.connecting()).isTrue();
    }
    assertThat(waits.getFirst()).isBetween(250L, 500L);
    assertThat(waits.get(3)).isBetween(2_000L, 4_000L);
    assertThat(waits.getLast()).isBetween(15_000L, 30_000L);
    assertThat(waits).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(CloseCode.class)
  @DisplayName("SES9: close codes from 4450 on mean connect again, those below that it is over")
  void closeCodesSayWhetherToConnectAgain(CloseCode code) {
    online();
    transport.closeByServer(code.number());
    transport.deliverDown();
    assertThat(told instanceof LinkState.Waiting).isEqualTo(code.reconnect());
    assertThat(told instanceof LinkState.Ended).isEqualTo(!code.reconnect());
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1006, 1009, 1011, 1012})
  @DisplayName("SES9: other close codes mean connect again")
  void otherCloseCodesMeanConnectAgain(int code) {
    online();
    transport.closeByServer(code);
    transport.deliverDown();
    assertThat(told).isInstanceOf(LinkState.Waiting.class);
  }

  @Test
  @DisplayName("HS2: a refused token ends the client, a busy server does not")
  void refusedTokenEndsTheClient() {
    connection.start();
    transport.refuse(Refusal.status(503));
    assertThat(told).isInstanceOf(LinkState.Waiting.class);
    clock.advance(1_000);
    connection.tick();
    transport.refuse(Refusal.status(401));
    assertThat(told).isEqualTo(new LinkState.Ended(ErrorCode.UNAUTHENTICATED));
    clock.advance(100_000);
    connection.tick();
    assertThat(transport.connecting()).isFalse();
    assertThat(connection.nextWake()).isEmpty();
  }

  @Test
  @DisplayName("SES9 HS9: a server that starts is asked again soon, however long it takes")
  void startingServerIsAskedAgainSoon() {
    connection.start();
    for (int refused = 0; refused < 20; refused++) {
      transport.refuse(Refusal.again(503, 1_000));
      LinkState.Waiting waiting = (LinkState.Waiting) told;
      assertThat(waiting.until() - waiting.since()).isBetween(1_000L, 1_500L);
      clock.advance(waiting.until() - waiting.since());
      connection.tick();
      assertThat(transport.connecting()).isTrue();
    }
    transport.refuse(Refusal.unanswered());
    LinkState.Waiting gone = (LinkState.Waiting) told;
    assertThat(gone.until() - gone.since()).isLessThanOrEqualTo(1_000L);
  }

  @Test
  @DisplayName("SES9: what a server asks for is bounded")
  void waitingAsToldIsBounded() {
    connection.start();
    transport.refuse(Refusal.again(503, 0));
    LinkState.Waiting least = (LinkState.Waiting) told;
    assertThat(least.until() - least.since()).isGreaterThanOrEqualTo(500L);
    clock.advance(1_000);
    connection.tick();
    transport.refuse(Refusal.again(503, Long.MAX_VALUE));
    LinkState.Waiting most = (LinkState.Waiting) told;
    assertThat(most.until() - most.since()).isLessThanOrEqualTo(45_000L);
  }

  @Test
  void serverThatDoesNotWelcomeIsLeft() {
    connection.start();
    transport.accept();
    clock.advance(Connection.OPENING_PATIENCE);
    connection.tick();
    assertThat(told).isInstanceOf(LinkState.Waiting.class);
    assertThat(transport.open()).isFalse();
  }

  @Test
  void quietServerIsAskedForASignOfLifeAndThenLeft() {
    online();
    clock.advance(Silence.PING_AFTER);
    connection.tick();
    assertThat(transport.takePing()).isTrue();
    transport.pong();
    clock.advance(Silence.PING_AFTER - 1);
    connection.tick();
    assertThat(transport.takePing()).isFalse();
    clock.advance(1);
    connection.tick();
    assertThat(transport.takePing()).isTrue();
    clock.advance(Silence.PATIENCE);
    connection.tick();
    assertThat(told).isInstanceOf(LinkState.Waiting.class);
  }

  @Test
  void onlyAConnectionThatLastedMakesTheNextWaitShortAgain() {
    onlineAfterSixFailures();
    transport.cut();
    assertThat(((LinkState.Waiting) told).attempt()).isEqualTo(7);
    clock.advance(30_000);
    connection.tick();
    transport.accept();
    say(WELCOME);
    clock.advance(Connection.PROVEN_AFTER);
    transport.cut();
    assertThat(((LinkState.Waiting) told).attempt()).isEqualTo(1);
  }

  @Test
  @DisplayName("SES11: a lease tells whether the server is current")
  void leaseTellsWhetherTheServerIsCurrent() {
    online();
    say(new ServerMessage.Lease(false));
    assertThat(((LinkState.Online) told).current()).isFalse();
    say(new ServerMessage.Lease(true));
    assertThat(((LinkState.Online) told).current()).isTrue();
  }

  @Test
  @DisplayName("REQ1 REQ2: answers find their questions, in any order")
  void answersFindTheirQuestions() {
    online();
    var first = connection.ask(new Query.MyBoards());
    var second = connection.ask(new Query.FindPeople("an"));
    deliverUp();
    say(new ServerMessage.Response(asked(1), new Answer.People(List.of())));
    say(new ServerMessage.Failure(Optional.of(asked(0)), ErrorCode.BUSY, "busy"));
    assertThat(second).isCompletedWithValue(new Answer.People(List.of()));
    failsWith(ErrorCode.BUSY, first::join);
    assertThat(messages).isEmpty();
  }

  @Test
  @DisplayName("REQ6: a question without answer is asked again on the next connection")
  void questionIsAskedAgainOnTheNextConnection() {
    online();
    var question = connection.ask(new Query.MyBoards());
    transport.cut();
    clock.advance(500);
    connection.tick();
    transport.accept();
    say(WELCOME);
    deliverUp();
    say(new ServerMessage.Response(asked(0), NO_BOARDS));
    assertThat(question).isCompletedWithValue(NO_BOARDS);
  }

  @Test
  void questionFailsWhenNobodyAnswersInTime() {
    online();
    var question = connection.ask(new Query.MyBoards());
    clock.advance(Requests.PATIENCE);
    connection.tick();
    failsWith(ErrorCode.LOG_UNAVAILABLE, question::join);
  }

  @Test
  @DisplayName("SES5: a message of unknown type is passed over and the session goes on")
  void messageOfUnknownTypeIsPassedOver() {
    online();
    transport.toClient("{\"type\":\"from-the-future\"}");
    transport.deliverDown();
    assertThat(unreadable).containsExactly(ErrorCode.UNKNOWN_TYPE);
    assertThat(told).isInstanceOf(LinkState.Online.class);
  }

  @Test
  void stoppedConnectionNeverComesBack() {
    online();
    connection.stop();
    clock.advance(100_000);
    connection.tick();
    assertThat(told).isEqualTo(new LinkState.Stopped());
    assertThat(transport.open()).isFalse();
    failsWith(ErrorCode.LOG_UNAVAILABLE, connection.ask(new Query.MyBoards())::join);
  }

  @Override
  public void state(LinkState state) {
    told = state;
  }

  @Override
  public void message(ServerMessage message) {
    messages.add(message);
  }

  @Override
  public void unreadable(ErrorCode code) {
    unreadable.add(code);
  }

  @Override
  public void received(String frame) {
    arrived.add(MessageCodec.decodeClient(frame));
  }

  @Override
  public void disconnected() {}

  private void online() {
    connection.start();
    transport.accept();
    say(WELCOME);
  }

  private void onlineAfterSixFailures() {
    connection.start();
    for (int attempt = 0; attempt < 6; attempt++) {
      transport.refuse(Refusal.unanswered());
      clock.advance(30_000);
      connection.tick();
    }
    transport.accept();
    say(WELCOME);
  }

  private void say(ServerMessage message) {
    transport.toClient(MessageCodec.encode(message));
    transport.deliverDown();
  }

  private void deliverUp() {
    boolean more = true;
    while (more) {
      more = transport.deliverUp();
    }
  }

  private String asked(int place) {
    return ((ClientMessage.Request) arrived.get(place)).id();
  }

  private static void failsWith(ErrorCode code, Runnable joining) {
    assertThatThrownBy(joining::run)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            RequestException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
