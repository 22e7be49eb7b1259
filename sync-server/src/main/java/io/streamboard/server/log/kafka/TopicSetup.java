package io.streamboard.server.log.kafka;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.TopicName.Worth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Looks whether the cluster fits, creates the topics that are missing and looks again, once at
 * start, on the caller's thread. Nothing is created where something does not fit.
 */
final class TopicSetup {
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Admin admin;
  private final KafkaLogSettings settings;
  private final TopicMaking making;

  TopicSetup(Admin admin, KafkaLogSettings settings) {
    this.admin = admin;
    this.settings = settings;
    this.making = new TopicMaking(admin);
  }

  /**
   * What was found once everything is there and fits.
   *
   * @param weaknesses that the operator accepted
   */
  record Ready(LogLedger ledger, List<ClusterFinding> weaknesses) {}

  /** Throws {@link LogRefusedException} with all that does not fit. */
  Ready ensure() {
    Optional<LogLedger> ledger = LogLedger.read(settings.ledger());
    ClusterLook now = complete(ledger);
    WantedTopics.of(settings, now).stream()
        .filter(topic -> topic.worth() == Worth.NOTHING)
        .forEach(topic -> new TopicCorrection(admin).correct(topic, found(now, topic.name())));
    LogLedger known = ledger.orElseGet(() -> ledger(now));
    if (ledger.isEmpty()) {
      known.write(settings.ledger());
    }
    return new Ready(known, findings(now, ledger));
  }

  /**
   * Creates what is missing, partitions of the canaries too. Throws {@link LogRefusedException}
   * with all that does not fit.
   */
  ClusterLook complete(Optional<LogLedger> ledger) {
    ClusterLook before = look();
    List<WantedTopic> missing = missing(before);
    refuse(
        Stream.of(
                findings(before, ledger),
                making.hindrances(missing),
                new WriterRights(admin, settings).findings())
            .flatMap(List::stream)
            .toList());
    if (missing.isEmpty() && TopicGrowth.of(settings, before).isEmpty()) {
      return before;
    }
    making.make(missing);
    ClusterLook now = awaitAll();
    refuse(findings(now, ledger));
    return now;
  }

  ClusterLook look() {
    return ClusterLook.at(
        admin, WantedTopics.of(settings, 1).stream().map(WantedTopic::name).toList());
  }

  private List<ClusterFinding> findings(ClusterLook look, Optional<LogLedger> ledger) {
    return Preflight.findings(settings, look, ledger);
  }

  private List<WantedTopic> missing(ClusterLook look) {
    return WantedTopics.of(settings, look).stream()
        .filter(topic -> !look.there().containsKey(topic.name()))
        .filter(topic -> !look.hidden().contains(topic.name()))
        .toList();
  }

  private void refuse(List<ClusterFinding> findings) {
    boolean told = settings.redundancy() == Redundancy.TOLD;
    List<ClusterFinding> refused =
        findings.stream().filter(finding -> !(told && finding.code().acceptable())).toList();
    if (!refused.isEmpty()) {
      throw new LogRefusedException(refused);
    }
  }

  /**
   * A new topic is known to the cluster a moment before it has leaders. One that was made elsewhere
   * may come to light only now, and lack partitions.
   */
  private ClusterLook awaitAll() {
    long start = settings.nanos().getAsLong();
    ClusterLook look = look();
    while (!missing(look).isEmpty()
        || !TopicGrowth.of(settings, look).isEmpty()
        || !look.there().values().stream().allMatch(FoundTopic::ready)) {
      if (settings.nanos().getAsLong() - start > settings.patience().toNanos()) {
        throw new LogException(
            LogException.Problem.LOG_UNAVAILABLE,
            "The new topics have no leaders: " + unready(look));
      }
      TopicGrowth.of(settings, look).forEach(lacking -> lacking.make(admin));
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      look = look();
    }
    return look;
  }

  private String unready(ClusterLook look) {
    return Stream.of(
            missing(look).stream().map(WantedTopic::name),
            TopicGrowth.of(settings, look).stream().map(TopicGrowth::line),
            look.there().values().stream().filter(topic -> !topic.ready()).map(FoundTopic::name))
        .flatMap(names -> names)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private LogLedger ledger(ClusterLook look) {
    FoundTopic operations = found(look, WantedTopics.operations(settings));
    return new LogLedger(operations.id(), operations.partitions());
  }

  private static FoundTopic found(ClusterLook look, String topic) {
    return Optional.ofNullable(look.there().get(topic)).orElseThrow();
  }
}
