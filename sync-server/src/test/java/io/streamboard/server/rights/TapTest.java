package io.streamboard.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.Chain;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Cause;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tap of all bytes that a viewer is sent never shows the marker; the same tap at an editor does.
 */
@Timeout(120)
final class TapTest extends HiddenWidgets {
  private final Hand editing;

  TapTest(@TempDir Path folder) throws IOException {
    super(folder);
    editing = new Hand(editor, BOARD, "writer-b");
  }

  @Test
  @DisplayName("ACL5 PRS5 REQ3: nothing of a hidden widget is in any byte to a viewer")
  void aViewersSocketNeverCarriesTheMarker() {
    Position early = viewer.open(BOARD).at();
    List<WidgetId> hidden = List.of(widget("before-all"), widget("before-vic"));
    hidden.forEach(this::everyKindOfOperation);
    addHidden("amid");
    everyKindOfOperation(widget("amid-all"));
    everyKindOfOperation(widget("amid-vic"));
    hidden.forEach(this::presence);
    hidden.forEach(this::viewersAttempts);
    viewersRequests();
    Position late = startingOver(early);
    continuing(late);
    settle();

    for (TappedSocket socket : viewers) {
      assertThat(socket.allBytes()).startsWith("HTTP/1.1 101").doesNotContain(marker);
      assertThat(socket.texts()).noneMatch(text -> text.contains(marker));
    }
    assertThat(typesHeardByViewers())
        .contains(
            "Welcome",
            "BoardListed",
            "Snapshot",
            "Resumed",
            "Changes",
            "PresenceChanged",
            "Outcomes",
            "Refused",
            "Response",
            "Failure");
  }

  /** Only so is the other test worth anything. */
  @Test
  void theSameTapOfThoseWhoMaySeeFindsTheMarker() {
    TappedSocket another = world.connect("Ana");
    another.open(BOARD);
    everyKindOfOperation(widget("before-all"));
    presence(widget("before-all"));
    editor.open(BOARD);
    settle();
    another.settle();
    assertThat(editor.allBytes()).contains(marker);
    assertThat(typesThatShowTheMarker(editor)).containsExactlyInAnyOrder("Snapshot", "Changes");
    assertThat(typesThatShowTheMarker(another))
        .containsExactlyInAnyOrder("Snapshot", "Changes", "PresenceChanged");
  }

  private Set<String> typesThatShowTheMarker(TappedSocket socket) {
    List<ServerMessage> messages = socket.messages();
    List<String> texts = socket.texts();
    return IntStream.range(0, messages.size())
        .filter(index -> texts.get(index).contains(marker))
        .mapToObj(index -> messages.get(index).getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  private void everyKindOfOperation(WidgetId widget) {
    List<WidgetId> one = List.of(widget);
    long base = textRevision(widget);
    author.does(new Operation.TextChange(widget, base, TextDelta.between("", marker)));
    long moved = author.does(RightsWorld.move(widget.value(), 5, 5)).revision();
    author.does(
        new Operation.WidgetSetBack(
            List.of(
                new Operation.SetBack(widget, moved, new FieldValue.Position(new Point(1, 1))))));
    author.does(
        new Operation.WidgetResize(List.of(new Operation.Resize(widget, Bounds.of(1, 1, 70, 70)))),
        new Operation.WidgetRestyle(one, Style.of(StyleProperty.STROKE, marker)),
        new Operation.WidgetRaise(List.of(new Operation.Raise(widget, new ZKey("X")))),
        new Operation.WidgetRemove(one),
        new Operation.WidgetRestore(one),
        new Operation.WidgetLock(one, marker),
        new Operation.WidgetUnlock(one),
        new Operation.WidgetMove(
            List.of(
                new Operation.Move(OPEN, new Point(3, 3)),
                new Operation.Move(widget, new Point(4, 4)))));
    editing.does(RightsWorld.move(widget.value(), 8, 8), RightsWorld.move("open", 8, 8));
  }

  private long textRevision(WidgetId widget) {
    LogHistory history = LogHistory.of(world.node.log, BOARD);
    return Optional.ofNullable(
            history.view(history.last().revision(), world.caller("Quill")).widgets().get(widget))
        .orElseThrow()
        .textRevision();
  }

  /** The editor selects, drags and types in it; once with a widget that all may see, once alone. */
  private void presence(WidgetId widget) {
    Presence.Dragged dragged = new Presence.Dragged(widget, Bounds.of(0, 0, 10, 10));
    Presence.Dragged beside = new Presence.Dragged(OPEN, Bounds.of(0, 0, 10, 10));
    show(new Presence.Drag("both", List.of(beside, dragged)), List.of(OPEN, widget), widget);
    show(new Presence.Drag(marker, List.of(dragged)), List.of(widget), widget);
    editor.say(
        new ClientMessage.Submit(
            BOARD,
            new WriterId("drop-" + widget.value().hashCode()),
            1,
            List.of(RightsWorld.move(widget.value(), 9, 9)),
            Optional.of(marker)));
  }

  private void show(Presence.Drag drag, List<WidgetId> selection, WidgetId typing) {
    int mark = viewer.mark();
    Optional<Point> cursor = Optional.of(new Point(viewer.mark(), 77));
    editor.say(
        new ClientMessage.ShowPresence(
            BOARD, new Presence(cursor, selection, Optional.of(drag), Optional.of(typing))));
    viewer.await(
        mark,
        ServerMessage.PresenceChanged.class,
        presence ->
            presence.people().stream()
                .anyMatch(person -> person.presence().cursor().equals(cursor)));
  }

  /** What a viewer may try on a widget; the answers name none, as each is about one only. */
  private void viewersAttempts(WidgetId widget) {
    Hand hand = new Hand(viewer, BOARD, "writer-v-" + widget.value().hashCode());
    for (Operation operation : onOne(widget)) {
      assertThat(hand.tries(operation).settled().orElseThrow().outcome())
          .isEqualTo(new Outcome.Void(VoidReason.NOT_FOUND));
    }
    hand.tries(new Operation.BoardRename("Mine"));
    viewer.say(
        new ClientMessage.ShowPresence(
            BOARD,
            new Presence(
                Optional.empty(), List.of(widget), Optional.empty(), Optional.of(widget))));
    viewer.say(new ClientMessage.Request("grants", new Query.WidgetGrants(BOARD, widget)));
    viewer.say(
        new ClientMessage.Request("people", new Query.BoardPeople(BOARD, Optional.of(widget), "")));
  }

  private void viewersRequests() {
    viewer.say(new ClientMessage.Request("mine", new Query.MyBoards()));
    viewer.say(new ClientMessage.Request("find", new Query.FindPeople("an")));
    viewer.say(new ClientMessage.Request("members", new Query.Members(BOARD)));
    viewer.say(
        new ClientMessage.Request("standing", new Query.WriterStanding(BOARD, author.writer())));
    viewer.sayText("{\"type\":\"board.open\"}");
    for (String request : List.of("mine", "find", "members", "standing")) {
      viewer.await(0, ServerMessage.Response.class, answer -> answer.id().equals(request));
    }
  }

  /** Comes back in all the ways that give the whole view; answers the last position. */
  private Position startingOver(Position early) {
    Position foreign = new Position(early.revision(), new Chain("f".repeat(32)));
    assertThat(comeBack(foreign).cause()).isEqualTo(Cause.CHAIN_DIFFERS);
    assertThat(comeBack(early).cause()).isEqualTo(Cause.RIGHTS_CHANGED);
    return tap().open(BOARD).at();
  }

  private ServerMessage.Snapshot comeBack(Position from) {
    TappedSocket socket = tap();
    socket.say(new ClientMessage.OpenBoard("again", BOARD, Optional.of(from)));
    return socket.await(0, ServerMessage.Snapshot.class, snapshot -> true);
  }

  private void continuing(Position late) {
    long end = editing.does(RightsWorld.move(widget("before-all").value(), 33, 33)).revision();
    TappedSocket socket = tap();
    socket.say(new ClientMessage.OpenBoard("again", BOARD, Optional.of(late)));
    socket.await(0, ServerMessage.Resumed.class, resumed -> true);
    socket.awaitRevision(BOARD, end);
  }

  private void settle() {
    long end = owner.does(RightsWorld.move("open", 99, 99)).revision();
    editor.awaitRevision(BOARD, end);
    editor.settle();
    viewer.awaitRevision(BOARD, end);
    viewers.forEach(TappedSocket::settle);
  }

  private List<String> typesHeardByViewers() {
    return viewers.stream()
        .flatMap(socket -> socket.messages().stream())
        .map(message -> message.getClass().getSimpleName())
        .distinct()
        .toList();
  }
}
