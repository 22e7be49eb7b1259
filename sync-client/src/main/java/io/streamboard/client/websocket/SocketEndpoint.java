package io.streamboard.client.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;

/**
 * Hears one session and passes on what it hears. Public because the library makes a class of its
 * own over it.
 */
public final class SocketEndpoint extends Endpoint {
  private final SocketTransport transport;
  private final long connection;

  SocketEndpoint(SocketTransport transport, long connection) {
    this.transport = transport;
    this.connection = connection;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxIdleTimeout(-1);
    session.addMessageHandler(
        String.class,
        (MessageHandler.Whole<String>) frame -> transport.listener().received(connection, frame));
    session.addMessageHandler(
        PongMessage.class,
        (MessageHandler.Whole<PongMessage>) pong -> transport.listener().ponged(connection));
    transport.opened(connection, session);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    transport.listener().closed(connection, reason.getCloseCode().getCode());
  }

  @Override
  public void onError(Session session, Throwable problem) {
    // A close follows; nothing is left to do for this session.
  }
}
