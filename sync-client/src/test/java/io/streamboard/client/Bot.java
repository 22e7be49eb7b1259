package io.streamboard.client;

import io.streamboard.client.store.ClientStore;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Makes a board with one note on it. */
public final class Bot {
  private Bot() {}

  /** Returns the board once the log has the note. */
  public static BoardId greet(URI server, String name, String password) {
    SignedIn me = Clients.signIn(server, name, password);
    try (Client client = Clients.connect(me, ClientStore.memory())) {
      BoardId board = client.create("Made by a bot").join();
      CompletableFuture<Outcome> outcome = new CompletableFuture<>();
      client.open(board, BoardListener.settled(outcome::complete)).submit(hello());
      outcome.join();
      return board;
    }
  }

  private static Operation hello() {
    Bounds place = Bounds.of(0, 0, 160, 120);
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId("hello"),
            new WidgetKind.Note(),
            place,
            ZKey.FIRST,
            Style.DEFAULT,
            "Hello"));
  }
}
