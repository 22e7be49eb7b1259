package io.streamboard.server.simulation;

import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.session.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What must hold at every step of the world: of the log, of each connection and of each screen.
 * Knows what is promised and nothing of how it is kept.
 */
final class Invariants {
  private final Findings findings = new Findings();
  private final LogInvariants log = new LogInvariants(findings);
  private final ScreenInvariants screen = new ScreenInvariants(findings);
  private final FrameReader reader = new FrameReader();
  private final Map<PersonId, WatchedWire> newest = new HashMap<>();
  private Optional<Watch> watch = Optional.empty();

  private record Watch(Oracle oracle, Supplier<Optional<BoardState>> node) {}

  LogInvariants log() {
    return log;
  }

  ScreenInvariants screen() {
    return screen;
  }

  /**
   * Connections are watched from now on.
   *
   * @param node the board as the node has folded it
   */
  void begin(Oracle oracle, Supplier<Optional<BoardState>> node) {
    watch = Optional.of(new Watch(oracle, node));
  }

  /** The same wire, watched. */
  Wire watched(Caller caller, Wire wire) {
    WatchedWire watched = new WatchedWire(caller, wire);
    newest.put(caller.person(), watched);
    return watched;
  }

  /**
   * All that was written is read, and the node has nothing left to do: nobody may wait for the next
   * operation to hear of the last one.
   *
   * @param connected whose newest connection goes on
   */
  void atRest(Predicate<PersonId> connected) {
    newest.forEach(
        (person, wire) -> {
          if (connected.test(person)) {
            wire.atRest();
          }
        });
  }

  /** Throws the first thing that was found. */
  void verify() {
    findings.verify();
  }

  private final class WatchedWire implements Wire {
    private final Caller caller;
    private final Wire wire;
    private Optional<WireInvariants> invariants = Optional.empty();
    private boolean closed;

    WatchedWire(Caller caller, Wire wire) {
      this.caller = caller;
      this.wire = wire;
    }

    @Override
    public boolean write(List<Frame> frames, Done done) {
      look(frames);
      return wire.write(frames, done);
    }

    @Override
    public void close(List<Frame> last, CloseCode code) {
      closed = true;
      look(last);
      wire.close(last, code);
    }

    void atRest() {
      if (!closed) {
        invariants.ifPresent(WireInvariants::atRest);
      }
    }

    private void look(List<Frame> frames) {
      if (invariants.isEmpty()) {
        invariants = watch.map(this::begin);
      }
      invariants.ifPresent(held -> held.writing(frames));
    }

    private WireInvariants begin(Watch begun) {
      return new WireInvariants(caller, begun.oracle(), log, begun.node(), findings, reader);
    }
  }
}
