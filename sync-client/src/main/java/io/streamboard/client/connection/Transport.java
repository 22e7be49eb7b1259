package io.streamboard.client.connection;

/**
 * A way to carry text frames to a server and back; one socket at a time. Called on the client's
 * event thread; no method blocks or throws. What happens is told to a {@link TransportListener}
 * with the number of the connection it happened to.
 */
public interface Transport {
  /**
   * Begins to connect; {@code opened} or {@code refused} follows. A connection that is open is
   * closed first.
   */
  void open(long connection);

  /**
   * Sends a frame on the open connection, in the order of the calls. Without one, the frame is
   * dropped.
   */
  void send(String frame);

  /** Asks the other side for a sign of life; {@code ponged} follows if there is one. */
  void ping();

  /** Ends the connection, if there is one. Whether {@code closed} follows is left open. */
  void close();
}
