package io.streamboard.benchmarks.boards;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.TopicName;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.projection.H2StateStore;
import io.streamboard.server.projection.StateStores;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Lease;
import io.streamboard.server.replica.ReplicaSettings;
import io.streamboard.server.replica.ReplicaState;
import io.streamboard.server.replica.Watermarks;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Broker, log, state store and replicas of a node as they ship, without sessions, on a data folder.
 */
final class Node implements AutoCloseable {
  private final EmbeddedBroker broker;
  private final KafkaLog log;
  private final H2StateStore store;
  private final Worker worker = new Worker(Node::failed);
  private final Thread thread = Thread.ofPlatform().name("worker").unstarted(worker::run);
  private final CountingLog counting;
  private final Boards boards;

  Node(Path folder) {
    broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
    KafkaConnection connection =
        new KafkaConnection(broker.bootstrapServers(), broker.clientProperties());
    log =
        KafkaLog.open(
            KafkaLogSettings.embedded(connection, folder.resolve("log.properties")),
            (_, cause) -> failed(cause));
    store =
        StateStores.open(
            folder.resolve("state"),
            log.identity(),
            new Watermarks(),
            log.topic(TopicName.SNAPSHOTS));
    counting = new CountingLog(log.operations(), new AtomicLong());
    InstantSource clock = InstantSource.system();
    boards =
        new Boards(
            counting,
            store,
            new Workers(List.of(worker)),
            Runnable::run,
            new Lease(clock, Lease.LENGTH, counting.partitions()),
            clock,
            ReplicaSettings.DEFAULT,
            List.of());
    thread.start();
    boards.start();
  }

  CountingLog log() {
    return counting;
  }

  /** Whether the state store has everything that is in the log. */
  boolean allStored() {
    for (int partition = 0; partition < counting.partitions(); partition++) {
      long end = counting.end(partition);
      if (end > 0 && store.durable().getOrDefault(partition, 0L) < end) {
        return false;
      }
    }
    return true;
  }

  /** The board as people would be shown it; blocks until it is loaded. */
  BoardState open(BoardId board) {
    CompletableFuture<BoardState> opened = new CompletableFuture<>();
    boards.with(board, loaded -> opened.complete(state(loaded)));
    return opened.join();
  }

  private static BoardState state(ReplicaState.Loaded loaded) {
    return switch (loaded) {
      case ReplicaState.Live live -> live.state();
      case ReplicaState.Quarantined set -> throw new IllegalStateException(set.reason().code());
    };
  }

  private static void failed(Throwable cause) {
    throw new IllegalStateException("a part of the node failed", cause);
  }

  @Override
  public void close() {
    boards.close();
    worker.end();
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    store.close();
    log.close();
    broker.close();
  }
}
