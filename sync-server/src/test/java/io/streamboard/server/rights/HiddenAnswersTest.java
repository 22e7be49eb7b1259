package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the answers to a viewer tell of a hidden widget. */
@Timeout(120)
final class HiddenAnswersTest extends HiddenWidgets {
  HiddenAnswersTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  @DisplayName("ACL5: a hidden widget and one that never was give the same answers")
  void answersAboutAHiddenWidgetAreThoseAboutNone() {
    WidgetId hidden = widget("before-vic");
    WidgetId none = new WidgetId("x".repeat(hidden.value().length()));
    assertThat(answers("h", hidden)).isEqualTo(answers("n", none)).hasSizeGreaterThan(15);
  }

  /** Every answer to what may be said about a widget, without what differs with each message. */
  private List<String> answers(String name, WidgetId widget) {
    TappedSocket socket = tap();
    Hand hand = new Hand(socket, BOARD, "writer-" + name);
    List<String> answers = new ArrayList<>();
    for (Operation operation : onOne(widget)) {
      answers.add(answer(hand, operation, widget));
    }
    answers.add(answer(hand, both(widget), widget));
    for (Query query :
        List.of(
            new Query.WidgetGrants(BOARD, widget),
            new Query.LastChange(BOARD, widget),
            new Query.BoardPeople(BOARD, Optional.of(widget), ""),
            new Query.Members(BOARD))) {
      int mark = socket.mark();
      socket.say(new ClientMessage.Request("q", query));
      answers.add(
          socket
              .await(
                  mark,
                  ServerMessage.class,
                  message ->
                      message instanceof ServerMessage.Response
                          || message instanceof ServerMessage.Failure)
              .toString());
    }
    socket.open(BOARD);
    socket.say(
        new ClientMessage.ShowPresence(
            BOARD,
            new Presence(
                Optional.empty(), List.of(widget), Optional.empty(), Optional.of(widget))));
    int mark = socket.mark();
    socket.settle();
    answers.add(
        "failures "
            + socket.since(mark).stream().filter(ServerMessage.Failure.class::isInstance).count());
    return answers;
  }

  /** One target may be moved by the viewer, the other is not there for it. */
  private static Operation both(WidgetId widget) {
    return new Operation.WidgetMove(
        List.of(
            new Operation.Move(OPEN, new Point(1, 1)),
            new Operation.Move(widget, new Point(2, 2))));
  }

  private static String answer(Hand hand, Operation operation, WidgetId widget) {
    Hand.Result result = hand.tries(operation);
    return operation.getClass().getSimpleName()
        + result.refused()
        + result
            .settled()
            .map(settled -> settled.outcome().text())
            .orElse("none")
            .replace(widget.value(), "ID");
  }
}
