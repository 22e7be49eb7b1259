package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.testing.Interleavings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;
import org.junit.jupiter.api.Test;

/**
 * Workers offer frames and ask to be woken while the transport ends writes. Whatever the order:
 * never two writes at a time, each frame that was taken is written once, in the end nothing waits
 * and nobody who asked sleeps on.
 *
 * <p>What it caught when it was planted: no lock around {@code written} (bytes are counted as
 * pending for ever); {@code writing} ended outside the lock (a frame lies there and nobody writes
 * it).
 */
public class OutboxConcurrencyTest {
  private static final BoardId BOARD = new BoardId("plans");
  private static final int TEXT_BYTES = 10;

  /** With the head. */
  private static final int BYTES = TEXT_BYTES + 2;

  private static final byte SLOW = 1;
  private static final byte AT_ONCE = 2;

  private final SlowWire wire = new SlowWire();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicBoolean owed = new AtomicBoolean();
  private final Outbox outbox =
      new Outbox(3 * BYTES, wire, () -> Instant.EPOCH, board -> owed.set(false));

  @Operation
  public void offer() {
    offer(SLOW);
  }

  @Operation
  public void offerWhatIsWrittenAtOnce() {
    offer(AT_ONCE);
  }

  private void offer(byte kind) {
    byte[] text = new byte[TEXT_BYTES];
    text[0] = kind;
    if (outbox.offer(new Frame(Frame.Kind.CONTENT, Optional.of(BOARD), text))) {
      taken.incrementAndGet();
    }
  }

  @Operation
  public void endTheWrite() {
    wire.end();
  }

  @Operation
  public void askToBeWoken() {
    owed.set(true);
    outbox.wakeWhenIdle(BOARD);
  }

  @Validate
  public void allIsWrittenAndNobodyWaits() {
    while (wire.end()) {
      // each ends one write
    }
    Interleavings.must(!wire.overlapped, "one write ends before the next");
    Interleavings.must(outbox.pendingBytes() == 0, "no byte is pending");
    Interleavings.must(outbox.stuckSince().isEmpty(), "no write is under way");
    Interleavings.must(wire.written.get() == taken.get(), "all that was taken is written");
    Interleavings.must(!owed.get(), "who asked is woken");
  }

  /** Ends a write when it is told to, or at once. */
  private static final class SlowWire implements Wire {
    private final AtomicReference<Optional<Done>> underWay =
        new AtomicReference<>(Optional.empty());
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private volatile boolean overlapped;

    @Override
    public boolean write(List<Frame> frames, Done done) {
      if (writes.incrementAndGet() > 1) {
        overlapped = true;
      }
      written.addAndGet(frames.size());
      boolean atOnce = frames.getFirst().text()[0] == AT_ONCE;
      if (atOnce) {
        writes.decrementAndGet();
      } else {
        underWay.set(Optional.of(done));
      }
      return atOnce;
    }

    /** Ends the write under way, if there is one. */
    boolean end() {
      Optional<Done> done = underWay.getAndSet(Optional.empty());
      done.ifPresent(this::ended);
      return done.isPresent();
    }

    private void ended(Done done) {
      writes.decrementAndGet();
      done.written();
    }

    @Override
    public void close(List<Frame> last, CloseCode code) {}
  }

  @Test
  void noFrameAndNobodyIsForgotten() {
    // One call on each thread: the class is large, and short scenarios are looked through further.
    Interleavings.options()
        .actorsPerThread(1)
        .invocationsPerIteration(40)
        .actorsAfter(0)
        .verifier(EpsilonVerifier.class)
        .check(getClass());
  }
}
