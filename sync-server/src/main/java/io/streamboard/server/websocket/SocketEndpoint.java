package io.streamboard.server.websocket;

import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;

/**
 * What the WebSocket library calls with each message. Public because the library makes it by
 * reflection.
 */
public final class SocketEndpoint extends Endpoint {

  /**
   * The socket whose connection is being made on this thread: the library offers no other way to
   * tell.
   */
  static final ScopedValue<Socket> CURRENT = ScopedValue.newInstance();

  @Override
  public void onOpen(Session library, EndpointConfig config) {
    Socket socket = CURRENT.get();
    library.setMaxIdleTimeout(-1);
    library.addMessageHandler(
        new MessageHandler.Whole<String>() {
          @Override
          public void onMessage(String text) {
            socket.session().received(text);
          }
        });
  }
}
