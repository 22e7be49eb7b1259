package io.streamboard.server.move;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.session.Session;
import io.streamboard.server.testing.MemoryWire;
import io.streamboard.server.testing.Peer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who adds notes to one board and sends again what was refused, as a client does. Its
 * first one is answered before there is a second, so that no board finds it unknown: what a client
 * does then is not asked here. Belongs to one thread.
 */
final class Hand {
  private static final int UNANSWERED = 4;

  final BoardId board;
  final WriterId writer;

  /** What became of what it did, by counter. */
  final Map<Long, ServerMessage.Settled> settled = new LinkedHashMap<>();

  private final NavigableMap<Long, Operation> pending = new TreeMap<>();
  private MemoryWire wire = new MemoryWire();
  private Optional<Session> session = Optional.empty();
  private long made;
  private long sent;

  Hand(BoardId board, String writer) {
    this.board = board;
    this.writer = new WriterId(writer);
  }

  /** From now on by this session: whatever is not answered goes out once more. */
  void connect(Session fresh, MemoryWire its) {
    wire = its;
    session = Optional.of(fresh);
    sent = pending.isEmpty() ? made : pending.firstKey() - 1;
    say(new ClientMessage.OpenBoard("open", board, Optional.empty()));
  }

  /** One note more, unless much is unanswered. */
  void add() {
    if (pending.size() < UNANSWERED) {
      made++;
      pending.put(made, Peer.add(writer.value() + "-" + made));
    }
  }

  /** Hears what came, and sends the next that is to be sent. */
  void goOn() {
    wire.taken().forEach(this::hear);
    Map.Entry<Long, Operation> next = pending.higherEntry(sent);
    if (next != null && (sent == 0 || !settled.isEmpty())) {
      sent = next.getKey();
      say(
          new ClientMessage.Submit(
              board, writer, sent, List.of(next.getValue()), Optional.empty()));
    }
  }

  boolean done() {
    return pending.isEmpty();
  }

  long made() {
    return made;
  }

  private void hear(ServerMessage message) {
    if (message instanceof ServerMessage.Refused refused) {
      if (!refused.code().retry()) {
        throw new AssertionError(refused);
      }
      again(refused.counter());
    } else if (message instanceof ServerMessage.Outcomes outcomes) {
      outcomes.settled().forEach(this::hear);
    }
  }

  private void hear(ServerMessage.Settled outcome) {
    if (outcome.outcome().equals(new Outcome.Void(VoidReason.OUT_OF_ORDER))) {
      again(outcome.counter());
      return;
    }
    ServerMessage.Settled before = settled.put(outcome.counter(), outcome);
    if (before != null && !before.equals(outcome)) {
      throw new AssertionError("first " + before + ", then " + outcome);
    }
    pending.remove(outcome.counter());
  }

  @Override
  public String toString() {
    return writer + " made " + made + ", sent " + sent + ", waits for " + pending.keySet();
  }

  private void again(long counter) {
    if (pending.containsKey(counter)) {
      sent = Math.min(sent, counter - 1);
    }
  }

  private void say(ClientMessage message) {
    session.orElseThrow().received(MessageCodec.encode(message));
  }
}
