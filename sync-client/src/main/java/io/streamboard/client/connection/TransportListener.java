package io.streamboard.client.connection;

/**
 * Hears of a {@link Transport}. Events of a connection that is not the newest one are ignored by
 * the listener.
 */
public interface TransportListener {
  void opened(long connection);

  void received(long connection, String frame);

  void ponged(long connection);

  /**
   * The connection ended.
   *
   * @param code the WebSocket close code; 1006 when the other side just vanished
   */
  void closed(long connection, int code);

  /** The connection did not come about. */
  void refused(long connection, Refusal refusal);
}
