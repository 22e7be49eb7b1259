package io.streamboard.server.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.Core;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.log.broker.BrokerSettings;
import io.streamboard.server.log.broker.Durability;
import io.streamboard.server.log.broker.EmbeddedBroker;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import io.streamboard.server.replica.Worker;
import io.streamboard.server.replica.Workers;
import io.streamboard.server.testing.FixedIdentity;
import io.streamboard.server.testing.InMemoryStateStore;
import io.streamboard.server.testing.ManualClock;
import io.streamboard.testing.process.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: the embedded broker, the follower of the operations, workers, delivery. */
class CanaryOnKafkaTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration TOO_LONG = INTERVAL.plus(Canary.PATIENCE).plusMillis(1);

  private final List<Throwable> errors = new CopyOnWriteArrayList<>();
  private final ManualClock clock = new ManualClock();
  private final List<Worker> workers =
      List.of(new Worker(errors::add, System::nanoTime), new Worker(errors::add, System::nanoTime));
  private EmbeddedBroker broker;
  private KafkaLog log;
  private Core core;
  private boolean following = true;

  @BeforeEach
  void start(@TempDir Path folder) {
    broker = EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
    log =
        KafkaLog.open(
            KafkaLogSettings.embedded(
                new KafkaConnection(broker.bootstrapServers(), broker.clientProperties()),
                folder.resolve("log.properties")),
            (topic, cause) -> errors.add(cause));
    workers.forEach(worker -> Thread.ofPlatform().name("test-worker").start(worker::run));
    core =
        Core.of(
            new Core.Ports(
                log.operations(),
                new InMemoryStateStore(),
                new FixedIdentity(),
                new Directory(),
                () -> false,
                new Workers(workers),
                Runnable::run,
                (delay, task) -> {},
                clock,
                clock,
                () -> UUID.randomUUID().toString(),
                "test"),
            Core.Settings.DEFAULT);
    core.start();
    core.canary().begin(log.canaries(), new Sender("n1", 1, "broadcast"), INTERVAL);
    Await.that("the first canary", PATIENCE, this::comesBack);
  }

  @AfterEach
  void stop() {
    if (following) {
      core.close();
    }
    workers.forEach(Worker::end);
    log.close();
    broker.close();
  }

  @Test
  @DisplayName("P9: a canary comes back by the operations' follower, through all workers")
  void aCanaryComesBackAgainAndAgain() {
    for (int round = 0; round < 3; round++) {
      clock.advance(TOO_LONG);
      assertThat(core.canary().trouble()).contains(Trouble.NOT_APPENDED);
      core.canary().tick();
      Await.that("it came back", PATIENCE, () -> core.canary().trouble().isEmpty());
    }
    assertThat(errors).isEmpty();
  }

  @Test
  @DisplayName("P9: when the follower has stopped, readiness hears of it")
  void aFollowerThatStoppedIsNoticed() {
    core.close();
    following = false;
    sendOneInVain();
    Await.that(
        "appended, and not followed",
        PATIENCE,
        () -> core.canary().trouble().equals(Optional.of(Trouble.NOT_FOLLOWED)));
  }

  @Test
  @DisplayName("P9: when a worker has stopped, readiness hears of it")
  void aWorkerThatStoppedIsNoticed() {
    workers.getLast().end();
    sendOneInVain();
    Await.that(
        "followed, and not delivered",
        PATIENCE,
        () -> core.canary().trouble().equals(Optional.of(Trouble.NOT_DELIVERED)));
  }

  @Test
  @DisplayName("P9: when the broker is gone, readiness hears of it")
  void aBrokerThatIsGoneIsNoticed() {
    broker.close();
    sendOneInVain();
    assertThat(core.canary().trouble()).contains(Trouble.NOT_APPENDED);
  }

  private void sendOneInVain() {
    clock.advance(INTERVAL);
    core.canary().tick();
    clock.advance(TOO_LONG);
  }

  /** One that is sent while the follower looks for the topic's end is missed. */
  private boolean comesBack() {
    if (core.canary().lastMillis().isPresent()) {
      return true;
    }
    core.canary().tick();
    return false;
  }
}
