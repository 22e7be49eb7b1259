package io.streamboard.server;

import io.streamboard.model.log.LogRecord;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.forward.Answer;
import io.streamboard.server.forward.ForwardFigures;
import io.streamboard.server.forward.Forwarding;
import io.streamboard.server.forward.Handing;
import io.streamboard.server.forward.Images;
import io.streamboard.server.forward.Onward;
import io.streamboard.server.forward.Redistributor;
import io.streamboard.server.forward.Whereabouts;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.placement.Node;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaListener;
import io.streamboard.server.session.Owners;
import io.streamboard.server.session.Submissions;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a node has boards of other nodes, and they its own: the delivery {@code redistributor}.
 *
 * @param self this node
 */
public record Redistribution(
    Node self, Forwarding forwarding, Whereabouts whereabouts, ForwardFigures figures) {

  /** The parts that work so on one node. */
  record Parts(Images images, Onward onward) {}

  /**
   * Joins the parts with those of the node.
   *
   * @param listeners told of what is forwarded to this node
   */
  Parts parts(
      Core.Ports ports,
      OperationLog log,
      Lease lease,
      Delivery delivery,
      List<ReplicaListener> listeners) {
    delivery.stay();
    Images images =
        new Images(
            new Images.Ports(
                self,
                ports.placement(),
                forwarding,
                whereabouts,
                ports.workers(),
                delivery,
                log::partitionOf,
                lease,
                ports.later(),
                ports.clock(),
                figures),
            listeners);
    Onward onward =
        new Onward(
            new Onward.Ports(
                self,
                ports.placement(),
                forwarding,
                whereabouts,
                ports.workers(),
                log::partitionOf,
                lease,
                ports.clock(),
                ports.blocking(),
                figures));
    return new Parts(images, onward);
  }

  /** By which people's operations go to the owners of boards. */
  Owners owners(Core.Ports ports) {
    Handing handing =
        new Handing(ports.placement(), ports.log()::partitionOf, forwarding, ports.clock());
    return (content, then) ->
        handing.hand(
            content.stamp().person(), submit(content), answer -> then.accept(said(answer)));
  }

  private static ClientMessage.Submit submit(LogRecord content) {
    return new ClientMessage.Submit(
        content.board(),
        content.writer(),
        content.counter(),
        content.operations(),
        Optional.empty());
  }

  private static Owners.Said said(Optional<Answer.Taken> answer) {
    if (answer.isEmpty()) {
      return new Owners.Said.Nothing();
    }
    return new TreeMap<>(answer.get().refused())
        .values().stream()
            .findFirst()
            .<Owners.Said>map(Owners.Said.Refused::new)
            .orElseGet(Owners.Said.Taken::new);
  }

  /** Begins to listen to other nodes. */
  void start(Boards boards, Parts parts, Submissions submissions, Identity identity) {
    boards.reach(parts.images());
    forwarding.start(
        new Redistributor(
            boards,
            parts.images(),
            parts.onward(),
            ask ->
                submissions
                    .take(boards, ask.person(), ask.submit(), () -> identity.caller(ask.person()))
                    .thenApply(Answer.Taken::new)));
  }
}
