package io.streamboard.client;

/**
 * Hears all that goes over a client's sockets, as it is sent. Called on the client's event thread
 * and on the socket library's, so an implementation is thread-safe and quick.
 */
public interface Tap {
  void opened(long connection);

  void said(String frame);

  void heard(long connection, String frame);

  void closed(long connection);
}
