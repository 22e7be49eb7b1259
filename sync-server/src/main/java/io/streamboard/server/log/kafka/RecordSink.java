package io.streamboard.server.log.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a following or a read puts Kafka's records; hides which of the two listener kinds is
 * behind.
 */
interface RecordSink {
  void record(ConsumerRecord<byte[], byte[]> record);

  void caughtUp(int partition, long next);

  void batchEnd();
}
