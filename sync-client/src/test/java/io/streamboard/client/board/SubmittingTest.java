package io.streamboard.client.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of operations from submitting to their outcome, over refusals and breaks. */
class SubmittingTest extends ScriptedServer {
  @Test
  @DisplayName(
      "SUB6: an operation stays pending until its outcome is here and its revision reached")
  void operationStaysPendingUntilItsRevisionIsReached() {
    open(7, "Hello");
    long number = client.submit(MOVE);
    assertThat(widget().widget().bounds().x()).isEqualTo(50);
    outcome(1, 9, Outcome.Applied.FULLY);
    assertThat(client.outcomes()).isEmpty();
    changes(7, 8);
    assertThat(client.board().pending()).isOne();
    changes(8, 9, placed(50));
    assertThat(client.outcomes()).containsExactly(Map.entry(number, Outcome.Applied.FULLY));
    assertThat(client.board().pending()).isZero();
  }

  @Test
  @DisplayName("SUB6: a void operation vanishes from the screen when its revision is reached")
  void voidOperationVanishes() {
    open(7, "Hello");
    long number = client.submit(MOVE);
    client.takeNews();
    outcome(1, 8, new Outcome.Void(VoidReason.LOCKED));
    changes(7, 8);
    assertThat(widget().widget().bounds().x()).isZero();
    assertThat(client.outcomes())
        .containsExactly(Map.entry(number, new Outcome.Void(VoidReason.LOCKED)));
    assertThat(client.takeNews()).containsExactly("changed", "settled");
  }

  @Test
  @DisplayName("SUB7: after a break the same operations go out under the same ids")
  void sameOperationsGoOutAfterABreak() {
    open(7, "Hello");
    client.submit(MOVE);
    client.submit(move(60));
    List<ClientMessage.Submit> before = sent(ClientMessage.Submit.class);
    reconnect();
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).contains(at(7));
    say(new ServerMessage.Resumed(BOARD, at(7)));
    ClientMessage.Submit again = sent(ClientMessage.Submit.class).getLast();
    assertThat(again.writer()).isEqualTo(before.getFirst().writer());
    assertThat(again.counter()).isOne();
    assertThat(again.operations()).containsExactly(MOVE, move(60));
    outcome(1, 8, Outcome.Applied.FULLY);
    outcome(2, 9, Outcome.Applied.FULLY);
    changes(7, 9, placed(60));
    assertThat(client.outcomes()).hasSize(2);
  }

  @Test
  @DisplayName("SUB17: what goes out together with a drop names the drag, and nothing follows it")
  void whatGoesOutTogetherEndsWithTheDrop() {
    open(7, "Hello");
    client.submit(move(60));
    client.board().submit(90, move(70), Optional.of("d"));
    client.submit(move(80));
    reconnect();
    arrived.clear();
    say(new ServerMessage.Resumed(BOARD, at(7)));
    assertThat(sent(ClientMessage.Submit.class))
        .extracting(submit -> submit.operations().size(), ClientMessage.Submit::endsDrag)
        .containsExactly(tuple(2, Optional.of("d")), tuple(1, Optional.empty()));
  }

  @Test
  @DisplayName("SUB8: at most 64 operations are without outcome")
  void atMostAWindowIsUnanswered() {
    open(7, "Hello");
    IntStream.rangeClosed(1, 100).forEach(x -> client.submit(move(x)));
    assertThat(operationsSent()).isEqualTo(64);
    outcome(1, 8, Outcome.Applied.FULLY);
    assertThat(operationsSent()).isEqualTo(65);
    assertThat(client.board().pending()).isEqualTo(100);
  }

  @Test
  @DisplayName("SUB10: what is refused for now goes out again in order after growing waits")
  void refusedForNowGoesOutAgain() {
    open(7, "Hello");
    client.submit(MOVE);
    refused(1, ErrorCode.BUSY);
    client.submit(move(60));
    assertThat(operationsSent()).isOne();
    advance(200);
    assertThat(sent(ClientMessage.Submit.class).getLast().operations())
        .containsExactly(MOVE, move(60));
    refused(1, ErrorCode.UNKNOWN_RESULT);
    refused(2, ErrorCode.BUSY);
    advance(399);
    assertThat(operationsSent()).isEqualTo(3);
    advance(1);
    assertThat(operationsSent()).isEqualTo(5);
  }

  @Test
  @DisplayName("SUB9: out of order spends nothing, the same goes out again")
  void outOfOrderGoesOutAgain() {
    open(7, "Hello");
    client.submit(MOVE);
    outcome(1, 8, new Outcome.Void(VoidReason.OUT_OF_ORDER));
    changes(7, 8);
    assertThat(client.outcomes()).isEmpty();
    advance(200);
    assertThat(sent(ClientMessage.Submit.class)).hasSize(2);
    assertThat(sent(ClientMessage.Submit.class).getLast())
        .isEqualTo(sent(ClientMessage.Submit.class).getFirst());
  }

  @Test
  @DisplayName(
      "SUB11: what is refused for good leaves the screen at once and is settled by the log")
  void refusedForGoodLeavesTheScreen() {
    open(7, "Hello");
    client.submit(MOVE);
    refused(1, ErrorCode.NOT_ALLOWED);
    assertThat(widget().widget().bounds().x()).isZero();
    assertThat(client.outcomes()).isEmpty();
    outcome(1, 8, new Outcome.Void(VoidReason.DECLINED));
    changes(7, 8);
    assertThat(client.outcomes().values()).containsExactly(new Outcome.Void(VoidReason.DECLINED));
  }

  @Test
  void outcomeThatIsMissingForLongIsAskedForBySendingAgain() {
    open(7, "Hello");
    client.submit(MOVE);
    advance(Submissions.OUTCOME_PATIENCE);
    assertThat(sent(ClientMessage.Submit.class)).hasSize(2);
  }

  @Test
  @DisplayName("SUB13: a forgotten writer asks how far it came and offers the rest under a new one")
  void forgottenWriterGoesOnAsANewOne() {
    open(7, "Hello");
    WriterId old = writerOf(client.submit(MOVE));
    client.submit(move(60));
    client.submit(move(70));
    outcome(2, 8, new Outcome.Void(VoidReason.WRITER_UNKNOWN));
    ClientMessage.Request asked = sent(ClientMessage.Request.class).getLast();
    assertThat(asked.query()).isEqualTo(new Query.WriterStanding(BOARD, old));
    say(new ServerMessage.Response(asked.id(), new Answer.Standing(2)));
    ClientMessage.Submit rest = sent(ClientMessage.Submit.class).getLast();
    assertThat(rest.writer()).isNotEqualTo(old);
    assertThat(rest.counter()).isOne();
    assertThat(rest.operations()).containsExactly(move(70));
    assertThat(client.outcomes().values())
        .containsExactly(
            new Outcome.Void(VoidReason.DUPLICATE), new Outcome.Void(VoidReason.DUPLICATE));
  }

  @Test
  @DisplayName("SUB14: an operation with a stale stamp is made anew")
  void staleStampIsMadeAnew() {
    open(7, "Hello");
    long number = client.submit(MOVE);
    outcome(1, 8, new Outcome.Void(VoidReason.STALE_STAMP));
    changes(7, 8);
    ClientMessage.Submit again = sent(ClientMessage.Submit.class).getLast();
    assertThat(again.counter()).isEqualTo(2);
    outcome(2, 9, Outcome.Applied.FULLY);
    changes(8, 9, placed(50));
    assertThat(client.outcomes()).containsExactly(Map.entry(number, Outcome.Applied.FULLY));
  }

  @Test
  void operationsLeftByAnEarlierRunAreOfferedAfterAskingHowFarItCame() {
    WriterId old = new WriterId("old");
    store.add(new ClientStore.Unsent(BOARD, old, 4, MOVE));
    store.add(new ClientStore.Unsent(BOARD, old, 5, move(60)));
    client = client();
    open(7, "Hello");
    assertThat(sent(ClientMessage.Submit.class)).isEmpty();
    ClientMessage.Request asked = sent(ClientMessage.Request.class).getLast();
    say(new ServerMessage.Response(asked.id(), new Answer.Standing(4)));
    assertThat(sent(ClientMessage.Submit.class))
        .containsExactly(
            new ClientMessage.Submit(BOARD, old, 5, List.of(move(60)), Optional.empty()));
    assertThat(store.unsent()).hasSize(1);
  }

  @Test
  void unsentOperationsAreInTheStoreUntilTheyAreSettled() {
    open(7, "Hello");
    client.submit(MOVE);
    assertThat(store.unsent()).hasSize(1);
    outcome(1, 8, Outcome.Applied.FULLY);
    changes(7, 8, placed(50));
    assertThat(store.unsent()).isEmpty();
  }

  @Test
  void leavingWaitsForWhatIsPending() {
    open(7, "Hello");
    client.submit(MOVE);
    client.board().leave();
    assertThat(sent(ClientMessage.CloseBoard.class)).isEmpty();
    outcome(1, 8, Outcome.Applied.FULLY);
    changes(7, 8, placed(50));
    assertThat(sent(ClientMessage.CloseBoard.class)).hasSize(1);
    assertThat(client.board().finished()).isTrue();
  }

  private void refused(long counter, ErrorCode code) {
    client.deliverAll();
    WriterId writer = sent(ClientMessage.Submit.class).getLast().writer();
    say(new ServerMessage.Refused(BOARD, writer, counter, code));
  }

  private WriterId writerOf(long number) {
    assertThat(number).isPositive();
    return sent(ClientMessage.Submit.class).getLast().writer();
  }
}
