package io.streamboard.server.hostile;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.SignedIn;
import io.streamboard.client.Tap;
import io.streamboard.client.TappedClients;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.GroupId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.server.testing.Peer;
import io.streamboard.testing.process.Await;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the shipped client says while somebody works: makes a board, fills, changes and shares it,
 * moves about and asks. Told by an ear at its socket.
 */
final class RecordedSession implements Tap {
  private static final Duration MOST = Duration.ofSeconds(20);

  private final List<String> said = new CopyOnWriteArrayList<>();

  private RecordedSession() {}

  /** The frames of a session of Eve on this server, in their order. */
  static List<String> of(int port) {
    RecordedSession session = new RecordedSession();
    SignedIn eve =
        new SignedIn(URI.create("http://127.0.0.1:" + port), new PersonId("eve"), "E", "token-eve");
    try (Client client = TappedClients.connect(eve, ClientStore.memory(), 1, session)) {
      session.work(client);
    }
    return List.copyOf(session.said);
  }

  private void work(Client client) {
    BoardId board = client.create("Eve's").join();
    BoardHandle handle = client.open(board, BoardListener.settled(outcome -> {}));
    Await.that("the first view", MOST, () -> handle.view().isPresent());
    operations().forEach(handle::submit);
    handle.show(
        new Presence(
            Optional.of(new Point(3, 4)),
            List.of(new WidgetId("e1")),
            Optional.of(
                new Presence.Drag(
                    "d1",
                    List.of(new Presence.Dragged(new WidgetId("e1"), Bounds.of(1, 2, 3, 4))))),
            Optional.empty()));
    handle.drop(Peer.move("e1", 9, 9), "d1");
    client.ask(new Query.MyBoards()).join();
    client.ask(new Query.FindPeople("e")).join();
    client.ask(new Query.NamedPeople(List.of(client.me()))).join();
    client.ask(new Query.BoardPeople(board, Optional.empty(), "e")).join();
    client.ask(new Query.Members(board)).join();
    client.ask(new Query.WidgetGrants(board, new WidgetId("e1"))).join();
    Await.that("everything to be settled", MOST, () -> handle.pending() == 0);
    handle.close();
  }

  private static List<Operation> operations() {
    WidgetId one = new WidgetId("e1");
    WidgetId two = new WidgetId("e2");
    Principal team = new Principal.Group(new GroupId("team"));
    return List.of(
        Peer.add("e1"),
        Peer.add("e2"),
        Peer.move("e2", 10, 20.5),
        new Operation.WidgetResize(List.of(new Operation.Resize(one, Bounds.of(0, 0, 50, 60)))),
        new Operation.TextChange(one, 0, TextDelta.between("text of e1", "Text of e1 😀")),
        new Operation.BoardGrant(team, Role.EDITOR),
        new Operation.WidgetGrant(List.of(one), team, WidgetLevel.HIDDEN),
        new Operation.WidgetLock(List.of(two), "mine"),
        new Operation.WidgetUnlock(List.of(two)),
        new Operation.WidgetRemove(List.of(two)),
        new Operation.WidgetRestore(List.of(two)),
        new Operation.BoardRename("Eve's own"));
  }

  @Override
  public void said(String frame) {
    said.add(frame);
  }

  @Override
  public void opened(long connection) {}

  @Override
  public void heard(long connection, String frame) {}

  @Override
  public void closed(long connection) {}
}
