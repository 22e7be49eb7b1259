package io.streamboard.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.connection.Transport;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.operation.Operation;
import io.streamboard.testing.process.Await;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A board that is left and opened again while nobody answers. */
final class ReopenedBoardTest {
  private static final BoardId BOARD = new BoardId("plans");
  private static final SignedIn ANA =
      new SignedIn(URI.create("http://127.0.0.1:1"), new PersonId("ana"), "Ana", "token");

  @Test
  void whatItsLastHandleLeftIsStillPendingUnderItsOwnNumbers() {
    try (Client client =
        Clients.connect(
            ANA, ClientStore.memory(), Clients::sinceSomeMoment, (_, _) -> new Unanswered())) {
      BoardHandle first = client.open(BOARD, new BoardListener() {});
      first.submit(new Operation.BoardRename("One"));
      long last = first.submit(new Operation.BoardRename("Two"));
      assertThat(first.pending()).isEqualTo(2);
      first.close();

      BoardHandle again = client.open(BOARD, new BoardListener() {});
      Await.that("what was left", Duration.ofSeconds(10), () -> again.pending() == 2);
      assertThat(again.submit(new Operation.BoardRename("Three"))).isGreaterThan(last);
      assertThat(again.pending()).isEqualTo(3);
    }
  }

  /** Never connects. */
  private static final class Unanswered implements Transport {
    @Override
    public void open(long connection) {}

    @Override
    public void send(String frame) {}

    @Override
    public void ping() {}

    @Override
    public void close() {}
  }
}
