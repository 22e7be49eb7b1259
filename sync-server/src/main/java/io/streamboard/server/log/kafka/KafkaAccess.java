package io.streamboard.server.log.kafka;

import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;

/**
 * What every topic of one log works with.
 *
 * @param nanos monotonic time, as {@code System.nanoTime} gives it
 */
record KafkaAccess(
    KafkaClients clients,
    Admin admin,
    EndQuestions ends,
    LongSupplier nanos,
    LogFailures failures) {

  KafkaAccess(KafkaClients clients, Admin admin, LongSupplier nanos, LogFailures failures) {
    this(clients, admin, new EndQuestions(admin, nanos), nanos, failures);
  }
}
