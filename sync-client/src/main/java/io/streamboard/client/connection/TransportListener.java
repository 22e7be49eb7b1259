package io.streamboard.client.connection;

import java.util.OptionalInt;

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

  /**
   * The connection did not come about.
   *
   * @param status the HTTP status of the answer to the handshake; empty when nobody answered
   */
  void refused(long connection, OptionalInt status);
}
