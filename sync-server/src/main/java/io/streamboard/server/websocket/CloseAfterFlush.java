package io.streamboard.server.websocket;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;

/** Ends a connection once its last answer is out. */
final class CloseAfterFlush extends EmptyCompletionHandler<Object> {

  private final Connection<?> connection;

  CloseAfterFlush(Connection<?> connection) {
    this.connection = connection;
  }

  @Override
  public void completed(Object result) {
    connection.closeSilently();
  }

  @Override
  public void failed(Throwable problem) {
    connection.closeSilently();
  }
}
