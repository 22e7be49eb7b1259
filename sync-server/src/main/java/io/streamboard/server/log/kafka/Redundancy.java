package io.streamboard.server.log.kafka;

/** What a log demands so that the loss of a broker does no harm. */
public enum Redundancy {
  /** The embedded broker is the only one there is. */
  NONE,
  /** Weak topics are told, and taken: the operator said so. */
  TOLD,
  /** Three replicas of which two must be in sync, and no leader that missed records. */
  DEMANDED
}
