package io.streamboard.server.telemetry;

/** Takes how long something took. Called on hot paths by any thread; makes no object. */
@FunctionalInterface
public interface Latency {

  /** For parts whose figures nobody reads. */
  Latency UNREAD = nanos -> {};

  void took(long nanos);
}
