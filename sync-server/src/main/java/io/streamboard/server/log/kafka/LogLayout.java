package io.streamboard.server.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.kafka.ClusterFinding.Code;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What the cluster itself remembers of a log, in a topic of its own: which topic the operations are
 * and how many partitions they had when they were first used. So a node with an empty data folder
 * notices too that they have grown. Blocking; used once, at start.
 */
record LogLayout(KafkaTopic topic) {
  static final String TOPIC = "layout";

  private static final byte[] KEY = "operations".getBytes(UTF_8);
  private static final int PARTITION = 0;
  private static final Pattern RECORDED = Pattern.compile("(\\d{1,9}) (\\S+)");

  /**
   * Throws {@link LogRefusedException} when it is another; records what is there the first time.
   */
  void check(String operations, LogLedger found) {
    Optional<LogLedger> recorded = recorded();
    if (recorded.isEmpty()) {
      write(found);
      return;
    }
    LogLedger known = recorded.get();
    if (!known.topic().equals(found.topic())) {
      throw new LogRefusedException(
          Code.OTHER_LOG,
          "The topic "
              + operations
              + " was made anew after the topics beside it: restore it, or start with another"
              + " topic-prefix.");
    }
    if (known.partitions() != found.partitions()) {
      throw new LogRefusedException(
          Preflight.grown(operations, known.partitions(), found.partitions()));
    }
  }

  private Optional<LogLedger> recorded() {
    AtomicReference<Optional<LogLedger>> last = new AtomicReference<>(Optional.empty());
    topic.read(PARTITION, 0, topic.end(PARTITION), new LastRecord(last));
    return last.get();
  }

  private void write(LogLedger found) {
    byte[] text = (found.partitions() + " " + found.topic()).getBytes(UTF_8);
    try {
      topic.append(new ProducerRecord<>(topic.name(), PARTITION, KEY, text)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof LogException problem
          ? problem
          : new LogException(Problem.LOG_UNAVAILABLE, "The layout is not recorded.", e);
    }
  }

  /** The newest record counts; compaction may have left others before it. */
  private record LastRecord(AtomicReference<Optional<LogLedger>> last) implements RecordSink {
    @Override
    public void record(ConsumerRecord<byte[], byte[]> record) {
      Matcher recorded =
          RECORDED.matcher(record.value() == null ? "" : new String(record.value(), UTF_8));
      if (recorded.matches()) {
        last.set(
            Optional.of(new LogLedger(recorded.group(2), Integer.parseInt(recorded.group(1)))));
      }
    }

    @Override
    public void caughtUp(int partition, long next) {}

    @Override
    public void batchEnd() {}
  }
}
