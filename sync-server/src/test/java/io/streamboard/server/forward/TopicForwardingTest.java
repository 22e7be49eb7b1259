package io.streamboard.server.forward;

import io.streamboard.server.forward.http.CalledNode;
import io.streamboard.server.placement.Node;
import io.streamboard.testing.process.Await;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Parcels by a real broker, questions by a real port. */
class TopicForwardingTest extends ForwardingContract {
  private static final Node A = new Node("a", URI.create("http://127.0.0.1:1"));

  private static FreshTopics topics;
  private CalledNode nodes;
  private TopicForwarding sender;
  private TopicForwarding receiver;
  private final Ear ear = new Ear();

  @BeforeAll
  static void startBroker(@TempDir Path folder) {
    topics = new FreshTopics(folder);
  }

  @AfterAll
  static void stopBroker() {
    topics.close();
  }

  @BeforeEach
  void start() throws IOException {
    nodes = new CalledNode();
    sender = new TopicForwarding(topics.log.inbox(), A, nodes.caller, new ForwardFigures());
    receiver =
        new TopicForwarding(topics.log.inbox(), receiver(), nodes.caller, new ForwardFigures());
    receiver.start(ear);
    awaitListening();
  }

  /** What comes before the receiver has found the end of its box is lost. */
  private void awaitListening() {
    Await.that(
        "the receiver",
        MOST,
        () -> {
          sender.send(receiver(), Batches.to(1, 1));
          return !ear.loads.isEmpty();
        });
    // By the same way, so that nothing is under way behind it.
    Batch last = Batches.to(2, 2);
    sender.send(receiver(), last);
    Await.that("the last one", MOST, () -> ear.parcels().contains(Batches.text(last)));
    ear.loads.clear();
  }

  @AfterEach
  void stop() {
    sender.close();
    receiver.close();
    nodes.close();
  }

  @Override
  protected Forwarding sender() {
    return sender;
  }

  @Override
  protected Ear ear() {
    return ear;
  }

  @Override
  protected List<Ask> asks() {
    return nodes.ear.asks;
  }

  @Override
  protected Node receiver() {
    return nodes.receiver();
  }
}
