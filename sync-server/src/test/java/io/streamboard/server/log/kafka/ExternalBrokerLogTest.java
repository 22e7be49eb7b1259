package io.streamboard.server.log.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.Collector;
import io.streamboard.server.log.Log;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.OperationLog;
import io.streamboard.server.log.OperationLogContract;
import io.streamboard.testing.process.BrokerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract against a broker in its own process, and what happens when that process is killed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExternalBrokerLogTest extends OperationLogContract {
  private final List<Throwable> stopped = new CopyOnWriteArrayList<>();
  private BrokerProcess broker;
  private KafkaLog log;

  @BeforeAll
  void start(@TempDir Path folder) {
    broker = BrokerProcess.startIn(folder.resolve("broker"), System.getProperty("java.class.path"));
    log =
        KafkaLog.open(
            new KafkaLogSettings(
                new KafkaConnection(broker.bootstrapServers(), Map.of()),
                "test.",
                OptionalInt.empty(),
                Redundancy.TOLD,
                false,
                folder.resolve("log.properties"),
                Duration.ofSeconds(30),
                System::nanoTime),
            (topic, cause) -> stopped.add(cause));
  }

  @AfterAll
  void stop() {
    log.close();
    broker.close();
  }

  @Override
  protected Log log() {
    return log;
  }

  @Override
  protected List<Throwable> stopped() {
    return stopped;
  }

  @Test
  void aKilledBrokerStopsTheTicksAndAfterItsRestartFollowingAndAppendingGoOn() {
    OperationLog operations = log.operations();
    BoardId board = new BoardId("killed");
    int partition = operations.partitionOf(board);
    long from = operations.append(board, new byte[] {1}).join();
    Collector heard = new Collector();
    try (OperationLog.Following _ = operations.follow(Map.of(partition, from), heard)) {
      heard.await("the end", h -> h.end(partition) == from + 1);
      broker.kill();
      CompletableFuture<Long> whileAway = operations.append(board, new byte[] {2});
      // A tick in flight is told within the first second.
      heard.happensWithin(1_000, h -> false);
      int ticks = heard.ticks(partition);
      assertThat(heard.happensWithin(2_000, h -> h.ticks(partition) > ticks)).isFalse();
      Problem problem = problemOf(whileAway);
      assertThat(problem).isIn(Problem.UNKNOWN_RESULT, Problem.LOG_UNAVAILABLE);

      broker.start();
      heard.await("ticks again", h -> h.ticks(partition) > ticks);
      long offset = appendUntilTaken(operations, board, new byte[] {3});
      heard.await("the record after the restart", h -> h.end(partition) == offset + 1);
      assertThat(heard.records().getLast().bytes()).isEqualTo(new byte[] {3});
    }
  }

  private static long appendUntilTaken(OperationLog operations, BoardId board, byte[] bytes) {
    long start = System.nanoTime();
    while (true) {
      try {
        return operations.append(board, bytes).join();
      } catch (CompletionException e) {
        if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(30)) {
          throw e;
        }
      }
    }
  }

  private static Problem problemOf(CompletableFuture<Long> append) {
    Throwable thrown =
        Assertions.catchThrowable(() -> append.orTimeout(30, TimeUnit.SECONDS).join());
    if (thrown.getCause() instanceof LogException refused) {
      return refused.problem();
    }
    throw new AssertionError("no problem of the log", thrown);
  }
}
