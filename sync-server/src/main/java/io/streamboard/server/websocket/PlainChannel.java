package io.streamboard.server.websocket;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * The short way to the kernel for a connection without TLS: most writes are small, and the way
 * through the filters costs as much as the write. Used by one thread at a time.
 */
final class PlainChannel implements ShortWay {
  private final TCPNIOConnection connection;
  private final SocketChannel channel;
  private boolean alone;

  private PlainChannel(TCPNIOConnection connection, SocketChannel channel) {
    this.connection = connection;
    this.channel = channel;
  }

  static ShortWay of(Connection<SocketAddress> connection, boolean secure) {
    return !secure
            && connection instanceof TCPNIOConnection tcp
            && tcp.getChannel() instanceof SocketChannel channel
        ? new PlainChannel(tcp, channel)
        : ShortWay.NONE;
  }

  @Override
  public boolean takesAll(ByteBuffer bytes) {
    try {
      // What the library wrote before the first frame may wait; later it has only what it is given
      // here, one piece after the other.
      alone = alone || connection.getAsyncWriteQueue().isEmpty();
      if (alone) {
        channel.write(bytes);
      }
    } catch (IOException broken) {
      return false;
    }
    return !bytes.hasRemaining();
  }
}
