package io.streamboard.server.forward;

import io.streamboard.server.log.Inbox;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.placement.Node;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parcels by the topic {@code delivery-inbox}, in which each node follows one box; questions, which
 * want an answer, and images, which may be larger than a record, by another way.
 */
public final class TopicForwarding implements Forwarding {
  private static final Logger LOG = LoggerFactory.getLogger(TopicForwarding.class);

  private final Inbox inbox;
  private final Node self;
  private final Forwarding questions;
  private final ForwardFigures figures;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private Optional<OperationLog.Following> following = Optional.empty();

  /**
   * @param questions is asked, and closed with this one; started by it too
   */
  public TopicForwarding(Inbox inbox, Node self, Forwarding questions, ForwardFigures figures) {
    this.inbox = inbox;
    this.self = self;
    this.questions = questions;
    this.figures = figures;
  }

  @Override
  public void start(Receiver receiver) {
    questions.start(receiver);
    following = Optional.of(inbox.follow(box(self), self.id(), bytes -> received(bytes, receiver)));
  }

  @Override
  public void send(Node to, Parcel parcel) {
    lanes
        .computeIfAbsent(
            to.id(), first -> new Lane(self, load -> inbox.put(box(to), to.id(), load), figures))
        .send(parcel);
  }

  @Override
  public CompletableFuture<Answer> ask(Node to, Ask ask) {
    return questions.ask(to, ask);
  }

  private int box(Node node) {
    return Math.floorMod(node.id().hashCode(), inbox.boxes());
  }

  private static void received(byte[] bytes, Receiver receiver) {
    Load load;
    try {
      load = LoadCodec.decode(bytes);
    } catch (MalformedParcelException none) {
      LOG.warn("Something in the topic delivery-inbox is none: {}", none.getMessage());
      return;
    }
    receiver.received(load);
  }

  @Override
  public void close() {
    following.ifPresent(OperationLog.Following::close);
    questions.close();
  }
}
