package io.streamboard.server.log.kafka;

import java.util.Optional;

/**
 * What the loss of a broker does to a topic of a cluster that others run. Three replicas of which
 * two must be in sync keep everything and go on; what keeps less is the operator's choice and is
 * said once, at the start.
 *
 * @param minInsync {@code min.insync.replicas}, what {@code acks=all} waits for
 */
record TopicDurability(String topic, int replicas, int minInsync) {

  /** Throws {@link LogRefusedException} where no record could ever be acknowledged. */
  void refuseImpossible() {
    if (minInsync > replicas) {
      throw new LogRefusedException(
          described() + ", so nothing could ever be written; lower it, or add replicas.");
    }
  }

  /** A sentence for the operator; empty when the loss of one broker does no harm. */
  Optional<String> weakness() {
    if (replicas == 1) {
      return Optional.of(described() + ": the loss of its broker's disk loses boards.");
    }
    if (minInsync == 1) {
      return Optional.of(
          described() + ": the loss of one broker may lose what was acknowledged; 2 would not.");
    }
    return minInsync == replicas
        ? Optional.of(described() + ": while one broker is away, nothing can be changed.")
        : Optional.empty();
  }

  private String described() {
    return "The topic "
        + topic
        + " has "
        + replicas
        + (replicas == 1 ? " replica" : " replicas")
        + " and min.insync.replicas="
        + minInsync;
  }
}
