package io.streamboard.server.log.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Two free ports on the loopback address, for clients and for the controller. Another process could
 * take one before the broker does; then starting fails and is tried again with others.
 */
record BrokerPorts(int client, int controller) {
  static final String HOST = "127.0.0.1";

  static BrokerPorts free() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral(HOST);
    try (ServerSocket client = new ServerSocket(0, 1, loopback);
        ServerSocket controller = new ServerSocket(0, 1, loopback)) {
      return new BrokerPorts(client.getLocalPort(), controller.getLocalPort());
    }
  }
}
