package io.streamboard.server.log.kafka;

/**
 * Hears of a following that ended by itself: nothing of its topic arrives any more until it is
 * followed anew. Called on its last breath, on its thread.
 */
@FunctionalInterface
public interface LogFailures {
  /**
   * Nothing of the topic is delivered any more.
   *
   * @param topic that was followed
   * @param cause what the listener threw, or a {@link io.streamboard.server.log.LogException} when
   *     the log lost the position
   */
  void followingStopped(String topic, Throwable cause);
}
