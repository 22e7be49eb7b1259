package io.streamboard.client.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.stepped.FoldingServer;
import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.client.stepped.SteppedClock;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.Views;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ClientMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random work of several clients over a network that delays, loses and refuses; at the end all see
 * what the log says.
 */
class ConvergenceTest {
  private static final BoardId BOARD = new BoardId("board");
  private static final PersonId OWNER = new PersonId("p0");
  private static final int CLIENTS = 4;
  private static final int STEPS = 1_500;
  private static final List<WidgetLevel> LEVELS =
      List.of(WidgetLevel.HIDDEN, WidgetLevel.VIEW, WidgetLevel.COMMENT, WidgetLevel.EDIT);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName(
      "SUB7 CHG1 TXT4: whatever the network does, every client ends with what the log says")
  void everyClientEndsWithWhatTheLogSays(long seed) {
    World world = new World(seed);
    for (int step = 0; step < STEPS; step++) {
      world.step();
    }
    world.settle();
    world.clients.forEach(client -> world.check(client, "seed " + seed + ", " + client.person()));
    assertThat(world.breaks).isPositive();
  }

  private static final class World {
    private final SplittableRandom random;
    private final SteppedClock clock = new SteppedClock();
    private final FoldingServer server;
    private final List<SteppedClient> clients = new ArrayList<>();
    private boolean calm;
    private int widgets;
    private int breaks;

    private World(long seed) {
      random = new SplittableRandom(seed);
      server = new FoldingServer(BOARD, () -> !calm && random.nextInt(40) == 0);
      prepare();
      for (int index = 0; index < CLIENTS; index++) {
        PersonId person = new PersonId("p" + index);
        SteppedClient client =
            new SteppedClient(
                person, clock, server.door(person), ClientStore.memory(), random.nextLong());
        client.engine().start();
        client.open(BOARD);
        clients.add(client);
      }
    }

    private void prepare() {
      List<Operation> operations = new ArrayList<>();
      operations.add(new Operation.BoardCreate("Board"));
      for (int index = 1; index < CLIENTS; index++) {
        operations.add(
            new Operation.BoardGrant(new Principal.Person(new PersonId("p" + index)), Role.EDITOR));
      }
      for (int index = 0; index < 4; index++) {
        operations.add(new Operation.WidgetAdd(note("first")));
      }
      server.append(
          OWNER,
          new ClientMessage.Submit(BOARD, new WriterId("setup"), 1, operations, Optional.empty()));
    }

    private void step() {
      SteppedClient client = clients.get(random.nextInt(CLIENTS));
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3, 4, 5 -> act(client);
        case 6, 7, 8, 9, 10 -> deliver(() -> client.transport().deliverUp());
        case 11, 12, 13, 14, 15, 16 -> deliver(() -> client.transport().deliverDown());
        case 17 -> connect(client);
        default -> {
          clock.advance(random.nextInt(200));
          clients.forEach(SteppedClient::tick);
          if (random.nextInt(20) == 0) {
            breaks++;
            client.transport().cut();
          }
        }
      }
    }

    private void deliver(Runnable delivery) {
      int count = random.nextInt(1, 5);
      for (int index = 0; index < count; index++) {
        delivery.run();
      }
    }

    private void connect(SteppedClient client) {
      if (client.transport().connecting()) {
        client.transport().accept();
      }
    }

    private void act(SteppedClient client) {
      Optional<BoardView> view = client.board().view();
      if (view.isEmpty()) {
        return;
      }
      List<WidgetView> seen =
          view.get().widgets().values().stream()
              .sorted((left, right) -> left.widget().id().compareTo(right.widget().id()))
              .toList();
      if (seen.isEmpty() || random.nextInt(25) == 0) {
        client.submit(new Operation.WidgetAdd(note("new")));
        return;
      }
      client.submit(operation(client, seen.get(random.nextInt(seen.size()))));
    }

    private Operation operation(SteppedClient client, WidgetView target) {
      WidgetId id = target.widget().id();
      return switch (random.nextInt(client.person().equals(OWNER) ? 14 : 11)) {
        case 0, 1, 2, 3, 4, 5 ->
            new Operation.TextChange(id, target.textRevision(), edit(target.widget().text()));
        case 6, 7 -> new Operation.WidgetMove(List.of(new Operation.Move(id, point())));
        case 8 ->
            new Operation.WidgetRestyle(
                List.of(id), Style.of(StyleProperty.FILL, "c" + random.nextInt(9)));
        case 9 ->
            random.nextInt(5) == 0
                ? new Operation.WidgetRemove(List.of(id))
                : new Operation.BoardRename("no");
        case 10 -> new Operation.WidgetLock(List.of(id), "");
        case 11 -> new Operation.WidgetUnlock(List.of(id));
        default ->
            new Operation.WidgetGrant(
                List.of(id),
                new Principal.Person(new PersonId("p" + random.nextInt(1, CLIENTS))),
                LEVELS.get(random.nextInt(LEVELS.size())));
      };
    }

    private TextDelta edit(String text) {
      int length = text.codePointCount(0, text.length());
      int from = random.nextInt(length + 1);
      int to =
          length > 40
              ? Math.min(length, from + random.nextInt(20))
              : Math.min(length, from + random.nextInt(3));
      String insert =
          random.nextInt(4) == 0 ? "" : String.valueOf((char) ('a' + random.nextInt(26)));
      String edited =
          text.substring(0, text.offsetByCodePoints(0, from))
              + insert
              + text.substring(text.offsetByCodePoints(0, to));
      return TextDelta.between(text, edited);
    }

    private Point point() {
      return new Point(random.nextInt(1_000), random.nextInt(1_000));
    }

    private Widget note(String text) {
      widgets++;
      return new Widget(
          new WidgetId("w" + widgets),
          new WidgetKind.Note(),
          Bounds.of(0, 0, 100, 100),
          ZKey.FIRST,
          Style.DEFAULT,
          text);
    }

    /** The network is well again: everything arrives. */
    private void settle() {
      calm = true;
      for (int round = 0; round < 200; round++) {
        clients.forEach(SteppedClient::deliverAll);
        clock.advance(1_000);
        clients.forEach(SteppedClient::tick);
      }
      clients.forEach(SteppedClient::deliverAll);
    }

    private void check(SteppedClient client, String where) {
      BoardView expected = Views.view(server.state(), server.audience(client.person()));
      assertThat(client.board().pending()).as(where).isZero();
      assertThat(client.lost()).as(where).isZero();
      assertThat(client.board().position().orElseThrow().revision())
          .as(where)
          .isEqualTo(server.state().revision());
      assertThat(StateCodec.hash(client.board().confirmed().orElseThrow()))
          .as(where)
          .isEqualTo(StateCodec.hash(expected));
      assertThat(client.board().view()).as(where).contains(expected);
      assertThat(client.told()).as(where).contains(expected);
    }
  }
}
