package io.streamboard.server.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.Core;
import io.streamboard.server.hostile.RawPeer.Head;
import io.streamboard.server.hostile.RawPeer.Heard;
import io.streamboard.server.hostile.Row.Expected;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.RunningNode;
import io.streamboard.server.websocket.SocketSettings;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Eve says wrong hurts only Eve: she gets the documented answer, and after each row a
 * neighbour on the same board gets a new revision without a gap. One server stands for all rows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileInputTest {
  private static final Duration MOST = Duration.ofSeconds(15);

  private final RunningNode node;
  private final Neighbours neighbours;

  HostileInputTest() throws IOException {
    node =
        new RunningNode(
            new FixedIdentity("ana", "ben", "eve", "fay", "gil"),
            SocketSettings.at("127.0.0.1", 0).withOrigins(Set.of(Requests.ORIGIN)),
            Core.Settings.DEFAULT);
    neighbours = new Neighbours(node.port());
    try (Conversation eve = eve()) {
      eve.say(SubmissionRows.FIRST);
      eve.until(ServerMessage.Outcomes.class);
    }
  }

  @AfterAll
  void stop() {
    neighbours.close();
    node.close();
    assertThat(node.errors).isEmpty();
  }

  /** Nothing of the row stays: the session is gone and the board goes on. */
  @AfterEach
  void theNeighboursGoOn() {
    neighbours.proceed();
    Await.that(
        "Eve's session to end", MOST, () -> node.core.sessions().of(new PersonId("eve")) == 0);
    List<Throwable> errors = List.copyOf(node.errors);
    node.errors.clear();
    assertThat(errors).isEmpty();
  }

  static Stream<Row> rows() {
    return Stream.of(
            HandshakeRows.all(),
            FrameRows.all(),
            JsonRows.all(),
            BoardRows.all(),
            SubmissionRows.all(),
            WidgetRows.all())
        .flatMap(rows -> rows);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName(
      "HS1 HS2 HS3 HS4 ERR1: hostile input gets its answer, a neighbour gets every revision")
  void hostileInputHurtsOnlyItsSender(Row hostile) throws IOException {
    switch (hostile.stage()) {
      case HANDSHAKE -> shakeHands(hostile);
      case SESSION, BOARD -> speak(hostile);
    }
  }

  @Test
  void thereAreManyRowsAndNoneTwice() {
    assertThat(rows().map(Row::name))
        .hasSizeGreaterThan(150)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Z]+[0-9]+: .+"));
  }

  @Test
  @DisplayName("OPN2 REQ3: hidden and missing boards have one answer, letter by letter")
  void hiddenAndMissingAreOneAnswer() throws IOException {
    String open = "{\"type\":\"board.open\",\"request\":\"q1\",\"board\":\"%s\"}";
    String ask =
        "{\"type\":\"request\",\"request\":\"q1\","
            + "\"query\":{\"type\":\"board.members\",\"board\":\"%s\"}}";
    for (String text : List.of(open, ask)) {
      assertThat(answer(text.formatted("secret"))).isEqualTo(answer(text.formatted("nowhere")));
    }
  }

  private String answer(String text) throws IOException {
    try (Conversation eve = eve()) {
      eve.say(text);
      eve.until(ServerMessage.Failure.class);
      return eve.lastText();
    }
  }

  @Test
  @DisplayName("HS7: the eleventh socket of a person is turned away, the ten stay")
  void theEleventhSocketIsTurnedAway() throws IOException {
    List<Conversation> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(eve());
      ten.getLast().goesOn();
    }
    try (RawPeer eleventh = RawPeer.dial(node.port())) {
      eleventh.send(Requests.handshake("token-eve"));
      assertThat(eleventh.head().map(Head::status)).contains(429);
    }
    for (Conversation one : ten) {
      one.goesOn();
      one.close();
    }
  }

  @Test
  @DisplayName("SUB8: more operations than a person may submit are refused with busy")
  void tooManyOperationsAreRefused() throws IOException {
    String operations =
        "{\"type\":\"board.create\",\"title\":\"F\"}"
            + ",{\"type\":\"board.rename\",\"title\":\"F\"}".repeat(63);
    try (Conversation fay = Conversation.of(node.port(), "fay")) {
      for (int i = 0; i < 12; i++) {
        fay.say(
            "{\"type\":\"submit\",\"board\":\"fay\",\"writer\":\"w%d\",\"counter\":1,\"operations\":[%s]}"
                .formatted(i, operations));
      }
      fay.until(ServerMessage.Refused.class);
      assertThat(fay.refusals()).containsOnly(ErrorCode.BUSY);
      fay.goesOn();
    }
  }

  @Test
  @DisplayName("OPN10: a sixty-fifth board is not opened")
  void tooManyBoardsAreRefused() throws IOException {
    try (Conversation gil = Conversation.of(node.port(), "gil")) {
      for (int i = 1; i <= 65; i++) {
        gil.say(
            ("{\"type\":\"submit\",\"board\":\"g%d\",\"writer\":\"w\",\"counter\":1,\"operations\":"
                    + "[{\"type\":\"board.create\",\"title\":\"G\"}]}")
                .formatted(i));
      }
      gil.until(ServerMessage.Outcomes.class, 65);
      for (int i = 1; i <= 65; i++) {
        gil.say("{\"type\":\"board.open\",\"request\":\"o%d\",\"board\":\"g%d\"}".formatted(i, i));
      }
      gil.until(ServerMessage.Snapshot.class, 64);
      gil.goesOn();
      assertThat(gil.failures())
          .extracting(ServerMessage.Failure::request)
          .containsExactly(Optional.of("o65"));
      assertThat(gil.failures().getFirst().code()).isEqualTo(ErrorCode.BUSY);
    }
  }

  private Conversation eve() throws IOException {
    return Conversation.of(node.port(), "eve");
  }

  private void shakeHands(Row hostile) throws IOException {
    try (RawPeer eve = RawPeer.dial(node.port())) {
      eve.send(hostile.bytes());
      switch (hostile.expected()) {
        case Expected.Status status -> turnedAway(eve.head().orElseThrow(), status.status());
        case Expected.Upgraded upgraded -> {
          letIn(eve.head().orElseThrow());
          new Conversation(eve).goesOn();
        }
        case Expected.Cut cut -> {
          eve.finish();
          assertThat(eve.head().map(Head::status).orElse(400)).isBetween(400, 599);
        }
        case Expected.Left left -> {}
        case Expected other -> throw new IllegalStateException("no handshake: " + other);
      }
    }
  }

  private static void turnedAway(Head head, int status) {
    assertThat(head.status()).isEqualTo(status);
    assertThat(head.text()).doesNotContain("sec-websocket-accept");
  }

  private static void letIn(Head head) {
    assertThat(head.status()).isEqualTo(101);
    assertThat(head.text())
        .contains("sec-websocket-protocol: streamboard.v1\r\n")
        .doesNotContain("sec-websocket-extensions");
  }

  private void speak(Row hostile) throws IOException {
    try (Conversation eve = eve()) {
      if (hostile.stage() == Row.Stage.BOARD) {
        eve.openBoard();
      }
      eve.send(hostile.bytes());
      answered(eve, hostile.expected());
    }
  }

  private static void answered(Conversation eve, Expected expected) throws IOException {
    switch (expected) {
      case Expected.Closed closed -> closed(eve, closed);
      case Expected.Failed failed -> failed(eve, failed);
      case Expected.Refused refused -> refused(eve, refused);
      case Expected.Settled settled -> settled(eve, settled);
      case Expected.Taken taken -> {
        eve.goesOn();
        assertThat(eve.failures()).isEmpty();
      }
      case Expected.Left left -> {}
      case Expected other -> throw new IllegalStateException("no session: " + other);
    }
  }

  private static void closed(Conversation eve, Expected.Closed closed) throws IOException {
    assertThat(eve.untilEnd())
        .isInstanceOfSatisfying(
            Heard.Closed.class, end -> assertThat(end.code()).isEqualTo(closed.code()));
  }

  private static void failed(Conversation eve, Expected.Failed failed) throws IOException {
    eve.until(ServerMessage.Failure.class);
    eve.goesOn();
    assertThat(eve.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(failed.code()))
        .satisfies(failure -> assertThat(failure.request()).isEqualTo(failed.request()));
  }

  private static void refused(Conversation eve, Expected.Refused refused) throws IOException {
    eve.until(ServerMessage.Refused.class);
    eve.goesOn();
    assertThat(eve.refusals()).containsExactly(refused.code());
  }

  private static void settled(Conversation eve, Expected.Settled settled) throws IOException {
    assertThat(eve.until(ServerMessage.Outcomes.class).settled())
        .singleElement()
        .satisfies(one -> assertThat(one.outcome()).isEqualTo(settled.outcome()));
    eve.goesOn();
    assertThat(eve.failures()).isEmpty();
    assertThat(eve.refusals()).isEmpty();
  }
}
