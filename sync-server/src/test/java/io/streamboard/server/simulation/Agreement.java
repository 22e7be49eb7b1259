package io.streamboard.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.client.stepped.SteppedClient;
import io.streamboard.model.access.Caller;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.Position;
import io.streamboard.server.testing.FixedIdentity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** P3: at one revision, one audience, one view: that of the log. */
final class Agreement {
  private final FixedIdentity identity;
  private final Oracle oracle;
  private final ScreenInvariants screen;
  private final Tally tally;
  private final Comparison comparison = new Comparison();
  private final Map<SteppedClient, Position> checked = new LinkedHashMap<>();

  Agreement(FixedIdentity identity, Oracle oracle, ScreenInvariants screen, Tally tally) {
    this.identity = identity;
    this.oracle = oracle;
    this.screen = screen;
    this.tally = tally;
  }

  /** In the middle: where the client stands it must see what the log gave there. */
  void check(SteppedClient client) {
    Optional<Position> at = client.board().position();
    if (at.isEmpty() || at.equals(Optional.ofNullable(checked.get(client)))) {
      return;
    }
    checked.put(client, at.get());
    screen.quiet(client);
    Optional<BoardView> expected = oracle.view(at.get().revision(), caller(client));
    if (expected.isPresent()) {
      tally.add("views compared");
      comparison.same(
          client, "confirmed", client.board().confirmed().orElseThrow(), expected.get());
    }
  }

  /** When all is at rest: whoever may see the board stands at its end, with nothing pending. */
  void atTheEnd(SteppedClient client) {
    String who = client.person().value();
    if (client.ending().isPresent() || client.failure().isPresent()) {
      assertThat(oracle.seesBoard(caller(client)) && client.board().view().isPresent())
          .as(who)
          .isFalse();
      assertThat(client.board().view()).as(who).isEmpty();
      return;
    }
    assertThat(client.board().position().map(Position::revision))
        .as(who)
        .contains(oracle.state().revision());
    assertThat(client.board().position().map(Position::chain))
        .as(who)
        .contains(oracle.state().chain());
    assertThat(client.board().pending()).as(who).isZero();
    BoardView expected = oracle.viewNow(caller(client));
    comparison.same(client, "confirmed", client.board().confirmed().orElseThrow(), expected);
    comparison.same(client, "optimistic", client.board().view().orElseThrow(), expected);
    comparison.same(client, "as told", client.told().orElseThrow(), expected);
    tally.add("views equal at the end");
  }

  private Caller caller(SteppedClient client) {
    return identity.caller(client.person()).orElseThrow();
  }
}
