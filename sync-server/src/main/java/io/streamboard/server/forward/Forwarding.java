package io.streamboard.server.forward;

import io.streamboard.server.placement.Node;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The way from node to node. Thread-safe; nothing blocks but {@link #close}. What is sent to one
 * node arrives in the order of the calls where it arrives; where it does not, nobody is told.
 */
public interface Forwarding extends AutoCloseable {

  /** How long an answer is waited for. */
  Duration PATIENCE = Duration.ofSeconds(2);

  /** Begins to receive. Called once. */
  void start(Receiver receiver);

  void send(Node to, Parcel parcel);

  /** Fails when there is no answer within {@link #PATIENCE}; what was asked may be done later. */
  CompletableFuture<Answer> ask(Node to, Ask ask);

  @Override
  void close();

  /** Hears what other nodes send. Called by any thread, for one sender by one at a time. */
  interface Receiver {

    void received(Load load);

    CompletableFuture<Answer> asked(Ask ask);
  }
}
