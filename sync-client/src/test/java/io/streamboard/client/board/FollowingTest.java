package io.streamboard.client.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.ConnectionState;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Change;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

/** What the client makes of what it is told of a board: frames, gaps, whole views, endings. */
class FollowingTest extends ScriptedServer {
  @Test
  @DisplayName(
      "CHG1 CHG2: a frame is taken where it fits, a gap is asked for, old frames are dropped")
  void gapIsAskedFor() {
    open(7, "Hello");
    changes(7, 8, placed(10));
    changes(7, 8, placed(99));
    assertThat(client.board().position()).contains(at(8));
    changes(9, 10, placed(99));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).contains(at(8));
    changes(10, 11, placed(99));
    assertThat(widget().widget().bounds().x()).isEqualTo(10);
    say(new ServerMessage.Resumed(BOARD, at(8)));
    changes(8, 11, placed(30));
    assertThat(widget().widget().bounds().x()).isEqualTo(30);
  }

  @Test
  @DisplayName("OPN3: a board counts as current once the server goes on with it, after each break")
  void boardIsCurrentOnceTheServerGoesOnWithIt() {
    client.open(BOARD);
    online();
    assertThat(client.current()).isFalse();
    snapshot(7, "Hello");
    assertThat(client.current()).isTrue();
    client.transport().cut();
    assertThat(client.engine().connectionState()).isInstanceOf(ConnectionState.Waiting.class);
    assertThat(client.current()).isFalse();
    reconnected();
    assertThat(client.engine().connectionState()).isInstanceOf(ConnectionState.Online.class);
    assertThat(client.current()).as("connected, and nothing is heard of the board").isFalse();
    say(new ServerMessage.Resumed(BOARD, at(7)));
    assertThat(client.current()).isTrue();
    changes(8, 9, placed(10));
    assertThat(client.current()).as("in front of a gap").isFalse();
    snapshot(9, "Hello");
    assertThat(client.current()).isTrue();
  }

  @Test
  @DisplayName("OPN11: where I continue I say which view I have, by its hash")
  void continuingNamesTheViewByItsHash() {
    open(7, "Hello");
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().view()).isEmpty();
    changes(7, 8, placed(10));
    changes(9, 10, placed(99));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().view())
        .isEqualTo(client.board().confirmed().map(StateCodec::hash))
        .isPresent();
  }

  @Test
  @DisplayName("CHG4: changes that do not fit the view make the client begin anew")
  void misfitMakesTheClientBeginAnew() {
    open(7, "Hello");
    changes(7, 8, new Change.WidgetPlaced(new WidgetId("nobody"), Bounds.of(0, 0, 1, 1)));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
    snapshot(8, "Hello");
    assertThat(client.openings()).isEqualTo(2);
  }

  @Test
  @DisplayName("OPN2: a board that cannot be opened says so")
  void boardThatCannotBeOpenedSaysSo() {
    client.open(BOARD);
    online();
    String request = sent(ClientMessage.OpenBoard.class).getLast().request().orElseThrow();
    say(new ServerMessage.Failure(Optional.of(request), ErrorCode.BEHIND, "later"));
    advance(BoardSync.OPENING_PAUSE);
    String second = sent(ClientMessage.OpenBoard.class).getLast().request().orElseThrow();
    say(new ServerMessage.Failure(Optional.of(second), ErrorCode.NOT_FOUND, "no such board"));
    assertThat(client.failure()).contains(ErrorCode.NOT_FOUND);
  }

  @Test
  @DisplayName("OPN12: a whole view that was under way is not taken for the answer")
  void viewUnderWayIsNotTheAnswer() {
    open(7, "Hello");
    String before = requestOfLastOpening();
    changes(8, 9, placed(99));
    String asked = requestOfLastOpening();
    say(view(Optional.of(before), 20, "too early"));
    say(new ServerMessage.Resumed(Optional.of(before), BOARD, at(20)));
    assertThat(client.board().position()).contains(at(7));
    say(new ServerMessage.Resumed(Optional.of(asked), BOARD, at(7)));
    changes(7, 9, placed(30));
    assertThat(client.board().position()).contains(at(9));
    assertThat(widget().widget().text()).isEqualTo("Hello");
  }

  @Test
  @DisplayName(
      "OPN12 CHG2: where answers name nothing, view and position stay together all the same")
  void viewAndPositionStayTogetherWithoutNames() {
    open(7, "Hello");
    changes(8, 9, placed(99));
    snapshot(20, "later");
    say(new ServerMessage.Resumed(BOARD, at(7)));
    changes(7, 15, placed(10));
    assertThat(client.board().position()).contains(at(20));
    assertThat(widget().widget().bounds().x()).isZero();
    changes(15, 22, placed(60));
    say(new ServerMessage.Resumed(BOARD, at(20)));
    changes(20, 22, placed(60));
    assertThat(client.board().position()).contains(at(22));
    assertThat(widget().widget().bounds().x()).isEqualTo(60);
    assertThat(widget().widget().text()).isEqualTo("later");
  }

  @Test
  @DisplayName("OPN6: a whole view that comes in between leaves what is pending pending")
  void wholeViewInBetweenKeepsWhatIsPending() {
    open(7, "Hello");
    client.submit(move(40));
    snapshot(9, "Hello again");
    assertThat(client.board().pending()).isOne();
    assertThat(widget().widget().bounds()).isEqualTo(Bounds.of(40, 0, 100, 80));
    assertThat(widget().widget().text()).isEqualTo("Hello again");
    assertThat(operationsSent()).isOne();
  }

  @Test
  @DisplayName("ACL7 OPN8: a closed board is wiped")
  void closedBoardIsWiped() {
    open(7, "Hello");
    client.submit(MOVE);
    say(new ServerMessage.BoardClosed(BOARD, ServerMessage.Ending.REVOKED));
    assertThat(client.ending()).contains(ServerMessage.Ending.REVOKED);
    assertThat(client.board().view()).isEmpty();
    assertThat(client.board().confirmed()).isEmpty();
    assertThat(client.board().pending()).isZero();
    assertThat(store.unsent()).isEmpty();
  }

  @Test
  @DisplayName("OPN5: who lost the view opens without a position")
  void wipedBoardIsOpenedWithoutAPosition() {
    open(7, "Hello");
    say(new ServerMessage.BoardClosed(BOARD, ServerMessage.Ending.REVOKED));
    client.open(BOARD);
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
  }

  @Test
  @DisplayName("SES5: what is about a widget of unknown kind is left out, and nothing else is")
  void aWidgetOfUnknownKindIsLeftOut() {
    client.open(BOARD);
    online();
    raw(
        """
        {"type":"snapshot","board":"board","at":{"revision":7,"chain":"%s"},"cause":"opened",
         "view":{"role":"editor","title":"Board","widgets":[
          {"id":"f1","kind":"hologram","anything":1},
          {"id":"f2","kind":"shape","form":"torus"}]}}
        """
            .formatted(at(7).chain().value()));
    changes(
        7,
        8,
        new Change.WidgetPlaced(new WidgetId("f1"), Bounds.of(1, 1, 10, 10)),
        new Change.WidgetRaised(new WidgetId("f2"), ZKey.FIRST),
        new Change.TitleChanged("Other"));
    raw(
        """
        {"type":"changes","board":"board","after":8,"upto":9,"chain":"%s","changes":[
         {"type":"revealed","widget":{"id":"f3","kind":"hologram"}},
         {"type":"sung","widget":"n1","song":[]},
         {"type":"title","title":"Third"}]}
        """
            .formatted(at(9).chain().value()));
    changes(9, 10, new Change.WidgetRemoved(new WidgetId("f3")));
    assertThat(client.board().position()).contains(at(10));
    assertThat(client.board().view())
        .contains(new BoardView("Third", Optional.of(Role.EDITOR), HashTreePMap.empty()));
    assertThat(sent(ClientMessage.OpenBoard.class)).hasSize(1);
  }

  @Test
  @DisplayName("CHG1: a change that no widget can take is answered by asking for the whole view")
  void aChangeThatDoesNotFitLeadsToTheWholeView() {
    open(7, "x".repeat(9_999));
    changes(7, 8, typed(8, 0, "more than a text may have"));
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
    snapshot(9, "Hello");
    changes(9, 10, typed(10, 5, "!"));
    assertThat(widget().widget().text()).isEqualTo("Hello!");
  }

  @Test
  void aFrameThatCannotBeReadLeadsToTheWholeView() {
    open(7, "Hello");
    raw("{\"type\":\"changes\",\"board\":\"board\",\"after\":7,\"upto\":\"eight\"}");
    assertThat(sent(ClientMessage.OpenBoard.class)).hasSize(2);
    assertThat(sent(ClientMessage.OpenBoard.class).getLast().from()).isEmpty();
    raw("{\"type\":\"snapshot\",\"board\":\"board\"}");
    assertThat(sent(ClientMessage.OpenBoard.class)).hasSize(2);
    snapshot(9, "Hello");
    changes(9, 10, placed(10));
    assertThat(client.board().position()).contains(at(10));
  }

  private String requestOfLastOpening() {
    return sent(ClientMessage.OpenBoard.class).getLast().request().orElseThrow();
  }
}
