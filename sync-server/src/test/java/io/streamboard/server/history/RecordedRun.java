package io.streamboard.server.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.log.OperationLog.StoredRecord;
import io.streamboard.server.session.Session;
import io.streamboard.server.session.Wire;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.Peer;
import io.streamboard.server.testing.SteppedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A short run of a real node with its frames recorded, and what the checker says of it; for who has
 * loaded it with a class loader of its own, in which the node's code may be another. Ana owns a
 * board, Ben locks a widget of it, and Cleo, who edits, tries to move that. Confined to one thread.
 */
public final class RecordedRun implements Supplier<List<String>> {
  private static final BoardId BOARD = new BoardId("plans");
  private static final List<WidgetId> NOTE = List.of(new WidgetId("n1"));

  private final FixedIdentity identity = new FixedIdentity("ana", "ben", "cleo");
  private final SteppedNode node = new SteppedNode(identity);
  private final Voice ana = new Voice("ana");
  private final Voice ben = new Voice("ben");
  private final Voice cleo = new Voice("cleo");

  @Override
  public List<String> get() {
    ana.submits(new Operation.BoardCreate("Plans"));
    ana.submits(grant("ben"));
    ana.submits(grant("cleo"));
    ana.submits(Peer.add("n1"));
    ben.opens();
    cleo.opens();
    ben.submits(new Operation.WidgetLock(NOTE, "mine"));
    cleo.submits(Peer.move("n1", 5, 6));
    return new HistoryChecker()
        .check(log(), List.of(ana.history(), ben.history(), cleo.history())).stream()
            .map(Violation::toString)
            .toList();
  }

  private List<StoredRecord> log() {
    List<StoredRecord> all = new ArrayList<>();
    int partition = node.log.partitionOf(BOARD);
    node.log.read(partition, 0, node.log.end(partition), all::add);
    return all;
  }

  private static Operation grant(String person) {
    return new Operation.BoardGrant(new Principal.Person(new PersonId(person)), Role.EDITOR);
  }

  /** One client that only speaks and listens. */
  private final class Voice implements Wire {
    private final Recorder recorder;
    private final WriterId writer;
    private final Session session;
    private long counter;

    private Voice(String person) {
      recorder = new Recorder(person, new PersonId(person));
      writer = new WriterId("w-" + person);
      recorder.opened(1);
      String token = "token-" + person;
      session =
          node.core
              .sessions()
              .open(
                  identity.authenticate(token).orElseThrow(),
                  this,
                  () -> identity.authenticate(token));
      node.settle();
    }

    private void opens() {
      says(new ClientMessage.OpenBoard("open", BOARD, Optional.empty()));
    }

    private void submits(Operation operation) {
      counter++;
      says(new ClientMessage.Submit(BOARD, writer, counter, List.of(operation), Optional.empty()));
    }

    private void says(ClientMessage message) {
      String frame = MessageCodec.encode(message);
      recorder.said(frame);
      session.received(frame);
      node.settle();
    }

    private History history() {
      return recorder.history();
    }

    @Override
    public boolean write(List<Frame> frames, Done done) {
      frames.forEach(frame -> recorder.heard(1, new String(frame.text(), UTF_8)));
      return true;
    }

    @Override
    public void close(List<Frame> last, CloseCode code) {
      last.forEach(frame -> recorder.heard(1, new String(frame.text(), UTF_8)));
      recorder.closed(1);
    }
  }
}
