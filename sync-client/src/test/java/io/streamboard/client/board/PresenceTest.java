package io.streamboard.client.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.Change;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Presence, mine and that of others. */
class PresenceTest extends ScriptedServer {
  @Test
  @DisplayName("PRS2: presence leaves at most 60 times a second and the newest wins")
  void newestPresenceWins() {
    open(7, "Hello");
    client.board().show(cursor(1));
    client.board().show(cursor(2));
    client.board().show(cursor(3));
    assertThat(shown()).containsExactly(cursor(1));
    advance(16);
    assertThat(shown()).hasSize(1);
    advance(1);
    assertThat(shown()).containsExactly(cursor(1), cursor(3));
  }

  @Test
  @DisplayName("PRS4 PRS7: others come and go, I am not among them")
  void othersComeAndGo() {
    open(7, "Hello");
    presence(List.of(person("s1", cursor(1)), person("s2", cursor(2))), List.of());
    assertThat(client.people()).containsExactly(person("s2", cursor(2)));
    presence(List.of(person("s2", cursor(3)), person("s3", cursor(4))), List.of());
    assertThat(client.people()).containsExactly(person("s2", cursor(3)), person("s3", cursor(4)));
    presence(List.of(), List.of("s2"));
    assertThat(client.people()).containsExactly(person("s3", cursor(4)));
  }

  @Test
  @DisplayName("PRS6: a live drag ends where its drop arrives")
  void liveDragEndsWhereItsDropArrives() {
    open(7, "Hello");
    presence(List.of(person("s2", dragging(OptionalDouble.empty()))), List.of());
    changes(7, 8, placed(40));
    assertThat(client.people()).containsExactly(person("s2", Presence.NONE));
  }

  @Test
  @DisplayName("PRS9: a turn is over when the server says so, as its drop is of several operations")
  void aTurnIsNotOverWithItsFirstChange() {
    open(7, "Hello");
    Presence turning = dragging(OptionalDouble.of(30));
    presence(List.of(person("s2", turning)), List.of());
    changes(7, 8, placed(40));
    assertThat(client.people()).containsExactly(person("s2", turning));
    changes(8, 9, new Change.WidgetRemoved(N1));
    assertThat(client.people()).containsExactly(person("s2", Presence.NONE));
  }

  @Test
  @DisplayName("PRS6: where the log will never have the drop, others hear that the drag is over")
  void aDropThatIsRefusedForGoodEndsTheDrag() {
    open(7, "Hello");
    client.board().show(dragging(OptionalDouble.empty()));
    client.board().submit(1, MOVE, Optional.of("d"));
    client.board().show(Presence.NONE);
    advance(PresenceOut.PACE);
    assertThat(shown()).as("the drop says it").hasSize(1);
    WriterId writer = sent(ClientMessage.Submit.class).getLast().writer();
    say(new ServerMessage.Refused(BOARD, writer, 1, ErrorCode.BUSY));
    advance(PresenceOut.PACE);
    assertThat(shown()).as("it goes out again").hasSize(1);
    say(new ServerMessage.Refused(BOARD, writer, 1, ErrorCode.QUARANTINED));
    advance(PresenceOut.PACE);
    assertThat(shown()).hasSize(2).last().isEqualTo(Presence.NONE);
  }

  @Test
  @DisplayName("PRS6: so where it is too large to be sent")
  void aDropThatIsTooLargeEndsTheDrag() {
    open(7, "Hello");
    client.board().show(dragging(OptionalDouble.empty()));
    List<Operation.Move> all =
        IntStream.range(0, Limits.TARGETS)
            .mapToObj(
                i ->
                    new Operation.Move(
                        new WidgetId(("" + (1000 + i)).repeat(Limits.ID_LENGTH / 4)),
                        new Point(9, 9)))
            .toList();
    client.board().submit(1, new Operation.WidgetMove(all), Optional.of("d"));
    advance(PresenceOut.PACE);
    assertThat(shown()).hasSize(2).last().isEqualTo(Presence.NONE);
  }

  private static Presence dragging(OptionalDouble rotation) {
    return Presence.NONE.withDrag(
        Optional.of(
            new Presence.Drag(
                "d", List.of(new Presence.Dragged(N1, Bounds.of(9, 9, 100, 80), rotation)))));
  }

  @Test
  @DisplayName("PRS10: without a connection nobody is shown")
  void nobodyIsShownWithoutAConnection() {
    open(7, "Hello");
    presence(List.of(person("s2", cursor(2))), List.of());
    client.transport().cut();
    client.deliverAll();
    assertThat(client.people()).isEmpty();
  }

  @Test
  @DisplayName(
      "PRS10: an earlier session of somebody who came back is not shown beside the new one")
  void earlierSessionsAreGoneAfterABreak() {
    open(7, "Hello");
    presence(List.of(person("s2", cursor(2)), person("s3", cursor(3))), List.of());
    reconnect();
    say(new ServerMessage.Resumed(BOARD, at(7)));
    presence(List.of(person("s4", cursor(2))), List.of());
    assertThat(client.people()).containsExactly(person("s4", cursor(2)));
  }

  @Test
  @DisplayName("PRS10: with a whole view all is told anew")
  void aWholeViewBeginsAnew() {
    open(7, "Hello");
    presence(List.of(person("s2", cursor(2)), person("s3", cursor(3))), List.of());
    snapshot(8, "Hello");
    assertThat(client.people()).isEmpty();
    presence(List.of(person("s3", cursor(3))), List.of());
    assertThat(client.people()).containsExactly(person("s3", cursor(3)));
  }

  @Test
  @DisplayName("PRS10: where the board continues all is told anew")
  void aContinuationBeginsAnew() {
    open(7, "Hello");
    reconnect();
    presence(List.of(person("s2", cursor(2))), List.of());
    say(new ServerMessage.Resumed(BOARD, at(7)));
    assertThat(client.people()).isEmpty();
  }

  private void presence(List<ServerMessage.PersonPresence> people, List<String> left) {
    say(new ServerMessage.PresenceChanged(BOARD, people, left));
  }

  private List<Presence> shown() {
    return sent(ClientMessage.ShowPresence.class).stream()
        .map(ClientMessage.ShowPresence::presence)
        .toList();
  }

  private static Presence cursor(double x) {
    return new Presence(
        Optional.of(new Point(x, 0)), List.of(), Optional.empty(), Optional.empty());
  }

  private static ServerMessage.PersonPresence person(String session, Presence presence) {
    return new ServerMessage.PersonPresence(
        session, new PersonId("p-" + session), "Name", presence);
  }
}
