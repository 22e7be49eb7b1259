package io.streamboard.server.faults;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.ServerMessage.PersonPresence;
import io.streamboard.server.testing.Peer;
import io.streamboard.testing.process.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People at different nodes of one cluster see each other. */
@Timeout(300)
class PresenceBetweenNodesTest {
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final WidgetId NOTE = new WidgetId("n1");

  @Test
  @DisplayName(
      "PRS2 PRS6 PRS7: people at another node are seen, with what they drag, until they go")
  void peopleAtAnotherNodeAreSeen(@TempDir Path folder) {
    try (Nodes nodes = Nodes.start(folder, 2);
        Seeing ana = new Seeing(nodes.people().ana());
        Seeing ben = new Seeing(nodes.people().ben())) {
      BoardId board = ana.client.create("Plans").orTimeout(60, TimeUnit.SECONDS).join();
      ana.open(board);
      ana.handle().submit(Peer.add("n1"));
      ana.handle()
          .submit(
              new Operation.BoardGrant(
                  new Principal.Person(nodes.people().ben().person()), Role.EDITOR));
      Await.that("the board at the other node", MOST, () -> ben.opened(board));
      ana.handle().show(cursor(3));
      ben.awaits("the cursor of the other node", cursor(3)::equals);
      ana.handle().show(drag());
      ben.awaits("the drag of the other node", shown -> shown.drag().isPresent());
      ana.handle().drop(Peer.move("n1", 9, 9), "d1");
      ben.awaits("the end of the drag", shown -> shown.drag().isEmpty());
      ben.handle().show(cursor(8));
      ana.awaits("the cursor the other way", cursor(8)::equals);
      ana.handle().close();
      Await.that("nobody else", MOST, () -> ben.others.isEmpty());
    }
  }

  private static Presence cursor(double x) {
    return new Presence(
        Optional.of(new Point(x, 0)), List.of(), Optional.empty(), Optional.empty());
  }

  private static Presence drag() {
    Presence.Drag drag =
        new Presence.Drag("d1", List.of(new Presence.Dragged(NOTE, Bounds.of(9, 9, 100, 100))));
    return new Presence(Optional.empty(), List.of(NOTE), Optional.of(drag), Optional.empty());
  }

  /** A client that keeps who else is there. */
  private static final class Seeing implements BoardListener, AutoCloseable {
    private final Client client;
    private volatile Collection<PersonPresence> others = List.of();
    private volatile Optional<BoardHandle> handle = Optional.empty();

    Seeing(SignedIn who) {
      client = Clients.connect(who, ClientStore.memory());
    }

    void open(BoardId board) {
      handle = Optional.of(client.open(board, this));
      Await.that("the board", MOST, () -> handle().view().isPresent());
    }

    /** Whether the person may open the board by now. */
    boolean opened(BoardId board) {
      if (handle.isEmpty()) {
        handle = Optional.of(client.open(board, this));
      }
      return handle.filter(open -> open.view().isPresent()).isPresent();
    }

    BoardHandle handle() {
      return handle.orElseThrow();
    }

    void awaits(String what, Predicate<Presence> wanted) {
      Await.that(what, MOST, () -> others.stream().map(PersonPresence::presence).anyMatch(wanted));
    }

    @Override
    public void presence(Collection<PersonPresence> people) {
      others = List.copyOf(people);
    }

    @Override
    public void failed(ErrorCode code, String message) {
      handle = Optional.empty();
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
