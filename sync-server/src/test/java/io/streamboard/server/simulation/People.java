package io.streamboard.server.simulation;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** When the people at the clients do something, and how much at once; {@link Acts} says what. */
final class People {
  /** An hour has so many operations. */
  private static final long HOUR = 250;

  private final SplittableRandom random;
  private final Weather weather;
  private final Acts acts;
  private final BoardId board;
  private final ScreenInvariants screen;
  private final LongSupplier revision;

  People(
      SplittableRandom random,
      Weather weather,
      Acts acts,
      BoardId board,
      ScreenInvariants screen,
      LongSupplier revision) {
    this.random = random;
    this.weather = weather;
    this.acts = acts;
    this.board = board;
    this.screen = screen;
    this.revision = revision;
  }

  /** Somebody does one or more things, one right after the other. */
  void act(SteppedClient client) {
    int times = random.nextInt(mostActs()) + 1;
    for (int time = 0; time < times; time++) {
      once(client);
    }
  }

  /** Every fourth hour is a quiet one. */
  private int mostActs() {
    return revision.getAsLong() / HOUR % 4 == 0 ? Weather.QUIET : weather.rush();
  }

  private void once(SteppedClient client) {
    if (client.ending().isPresent() || client.failure().isPresent()) {
      if (random.nextInt(50) == 0) {
        client.open(board);
      }
    } else {
      Acts.shown(client)
          .filter(view -> client.board().pending() < 100)
          .filter(view -> mayEdit(view) || random.nextInt(8) == 0)
          .ifPresent(view -> once(client, view));
    }
  }

  private void once(SteppedClient client, BoardView view) {
    if (random.nextInt(8) == 0) {
      client.board().show(acts.presence(view));
    }
    Operation operation = acts.on(view);
    client.submit(operation);
    screen.done(client, view, operation);
  }

  private static boolean mayEdit(BoardView view) {
    return view.role().filter(role -> role.compareTo(Role.EDITOR) >= 0).isPresent();
  }
}
