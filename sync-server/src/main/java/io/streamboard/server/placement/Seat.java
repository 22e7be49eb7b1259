package io.streamboard.server.placement;

/** Where the work on a partition is done, as far as this node knows. */
public sealed interface Seat {

  /**
   * On this node.
   *
   * @param epoch greater than that of every owner before
   */
  record Here(long epoch) implements Seat {}

  /** On another node, which may have ended meanwhile. */
  record At(Node node, long epoch) implements Seat {}

  /** Nowhere yet, or nobody knows. */
  record Nobody() implements Seat {}
}
