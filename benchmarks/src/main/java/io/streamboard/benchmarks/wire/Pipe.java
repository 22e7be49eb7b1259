package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A socket's bytes as the two sides mean them, with or without TLS below. */
public interface Pipe extends ByteChannel {
  /** Writes what was taken and not yet written; whether nothing is left of it. */
  boolean flush() throws IOException;

  /**
   * Over a blocking channel that is connected; blocks for the handshake of TLS. Afterwards the
   * channel may be made not to block.
   *
   * @param target whose certificate is wanted
   * @param trust for TLS; empty: plain
   */
  static Pipe over(SocketChannel channel, URI target, Optional<SSLContext> trust)
      throws IOException {
    return trust.isEmpty()
        ? new Plain(channel)
        : TlsPipe.shake(channel, trust.get().createSSLEngine(target.getHost(), target.getPort()));
  }

  /** The socket itself. */
  record Plain(SocketChannel channel) implements Pipe {
    @Override
    public int read(ByteBuffer into) throws IOException {
      return channel.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return channel.write(from);
    }

    @Override
    public boolean flush() {
      return true;
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
