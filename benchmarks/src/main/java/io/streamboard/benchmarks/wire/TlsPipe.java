package io.streamboard.benchmarks.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** TLS as a client, by the JDK's engine on the thread that calls. */
final class TlsPipe implements Pipe {
  /** Several records at once, so that they cost one call of the system. */
  private static final int READ_AT_ONCE = 1 << 16;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SocketChannel channel;
  private final SSLEngine engine;

  /** Encrypted: received, ready to be written into; and to be sent, ready to be read from. */
  private final ByteBuffer in = ByteBuffer.allocate(READ_AT_ONCE);

  private final ByteBuffer out;

  /** What the last record held, as far as nobody has read it. */
  private final ByteBuffer plain;

  private boolean ended;

  private TlsPipe(SocketChannel channel, SSLEngine engine) {
    this.channel = channel;
    this.engine = engine;
    this.out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize()).flip();
    this.plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).flip();
  }

  /** Blocks until both sides are sure of each other. */
  static TlsPipe shake(SocketChannel channel, SSLEngine engine) throws IOException {
    engine.setUseClientMode(true);
    TlsPipe pipe = new TlsPipe(channel, engine);
    engine.beginHandshake();
    pipe.shake();
    return pipe;
  }

  private void shake() throws IOException {
    for (HandshakeStatus status = engine.getHandshakeStatus();
        status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED;
        status = engine.getHandshakeStatus()) {
      switch (status) {
        case NEED_TASK -> engine.getDelegatedTask().run();
        case NEED_WRAP -> wrap(NOTHING);
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          if (!unwrap() && channel.read(in) < 0) {
            throw new SSLException("the server ended the handshake");
          }
        }
        case FINISHED, NOT_HANDSHAKING -> throw new AssertionError("the loop ends with these");
      }
    }
  }

  /** Takes whole records as long as there are some and room is left. */
  @Override
  public int read(ByteBuffer into) throws IOException {
    int start = into.position();
    while (into.hasRemaining() && (taken(into) || unwrap() || received(into.position() > start))) {
      // each step brings the next one something
    }
    return into.position() == start && ended ? -1 : into.position() - start;
  }

  private boolean taken(ByteBuffer into) {
    int count = Math.min(into.remaining(), plain.remaining());
    into.put(into.position(), plain, plain.position(), count).position(into.position() + count);
    plain.position(plain.position() + count);
    return count > 0;
  }

  /**
   * @param enough whether there is something to return already, for which nobody must wait
   */
  private boolean received(boolean enough) throws IOException {
    if (ended || (enough && channel.isBlocking())) {
      return false;
    }
    int count = channel.read(in);
    ended = count < 0;
    return count > 0;
  }

  /** Decrypts one record; false when none is there whole. */
  private boolean unwrap() throws SSLException {
    in.flip();
    plain.clear();
    try {
      SSLEngineResult result = engine.unwrap(in, plain);
      ended |= result.getStatus() == SSLEngineResult.Status.CLOSED;
      return result.bytesConsumed() > 0;
    } finally {
      plain.flip();
      in.compact();
    }
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int start = from.position();
    while (from.hasRemaining() && flush()) {
      wrap(from);
    }
    return from.position() - start;
  }

  private void wrap(ByteBuffer from) throws IOException {
    out.clear();
    try {
      if (engine.wrap(from, out).getStatus() != SSLEngineResult.Status.OK) {
        throw new SSLException("the connection has ended");
      }
    } finally {
      out.flip();
    }
    flush();
  }

  @Override
  public boolean flush() throws IOException {
    while (out.hasRemaining()) {
      if (channel.write(out) == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  /** Without a farewell, as nobody waits for one. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
