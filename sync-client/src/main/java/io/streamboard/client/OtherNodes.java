package io.streamboard.client;

import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;

/** Makes ways to nodes that a server names. Called on the client's event thread. */
@FunctionalInterface
public interface OtherNodes {

  /**
   * A transport that is not connected yet.
   *
   * @param address of the node, as the server said it
   * @param heard its events, on the client's event thread
   */
  Transport way(String address, TransportListener heard);
}
