package io.streamboard.server.log.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks the cluster where the partitions end that the followings of one log follow: all of them in
 * one question, by whichever following's thread finds that it is time. Questions of each following
 * apart were most of what an idle node cost itself and its brokers. Thread-safe.
 */
final class EndQuestions {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
  private static final int ANSWER_MILLIS = 2_000;

  private final Admin admin;
  private final LongSupplier nanos;
  private final Set<EndProbe> probes = ConcurrentHashMap.newKeySet();
  private final AtomicLong lastAsked;

  EndQuestions(Admin admin, LongSupplier nanos) {
    this.admin = admin;
    this.nanos = nanos;
    this.lastAsked = new AtomicLong(nanos.getAsLong());
  }

  void join(EndProbe probe) {
    probes.add(probe);
  }

  void leave(EndProbe probe) {
    probes.remove(probe);
  }

  /** For all, if nobody has asked for a while. */
  void askIfDue() {
    long now = nanos.getAsLong();
    long last = lastAsked.get();
    if (now - last >= INTERVAL_NANOS && lastAsked.compareAndSet(last, now)) {
      Map<TopicPartition, List<EndProbe>> askers = new HashMap<>();
      for (EndProbe probe : probes) {
        probe.followed().forEach(one -> askers.computeIfAbsent(one, _ -> asker()).add(probe));
      }
      ask(askers, now);
    }
  }

  /** For one that has something new: the others' question would come late. */
  void askFor(EndProbe probe) {
    ask(
        probe.followed().stream().collect(Collectors.toMap(one -> one, _ -> List.of(probe))),
        nanos.getAsLong());
  }

  private static List<EndProbe> asker() {
    return new ArrayList<>();
  }

  private void ask(Map<TopicPartition, List<EndProbe>> askers, long now) {
    if (askers.isEmpty()) {
      return;
    }
    ListOffsetsResult result =
        admin.listOffsets(
            askers.keySet().stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())),
            new ListOffsetsOptions().timeoutMs(ANSWER_MILLIS));
    askers.forEach(
        (partition, probes) -> {
          KafkaFuture<?> _ =
              result
                  .partitionResult(partition)
                  .whenComplete(
                      (end, failure) -> {
                        if (failure == null) {
                          probes.forEach(probe -> probe.answer(partition, end.offset(), now));
                        }
                      });
        });
  }
}
