package io.streamboard.server.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Stands between a node and its broker and, when told so, holds up what some of the node's Kafka
 * clients say and hear, while the others go on. A connection is known by the name that the client
 * gives in its first request. Steered by any thread; on loopback only.
 */
final class BrokerProxy implements AutoCloseable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  /** Of a request: what it asks for, in which version, and its number; then comes the name. */
  private static final int BEFORE_NAME = 8;

  private final ServerSocket door;
  private final int broker;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Gate gate = new Gate();

  /** Where connections of held clients wait. */
  private static final class Gate {
    private Predicate<String> held = _ -> false;

    synchronized void hold(Predicate<String> clients) {
      held = clients;
      notifyAll();
    }

    synchronized void pass(String client) throws InterruptedException {
      while (held.test(client)) {
        wait();
      }
    }
  }

  /**
   * Takes connections at once, on a port of its own.
   *
   * @param broker the port to which they go on
   */
  BrokerProxy(int broker) {
    this.broker = broker;
    try {
      this.door = new ServerSocket(0, 50, LOOPBACK);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().name("broker-door").start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** From now on clients of such names wait, also on new connections, until {@link #letGo}. */
  void hold(Predicate<String> clients) {
    gate.hold(clients);
  }

  void letGo() {
    gate.hold(_ -> false);
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        open.add(client);
        Thread.ofVirtual().name("broker-way").start(() -> join(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void join(Socket client) {
    try (client;
        Socket upstream = new Socket(LOOPBACK, broker)) {
      open.add(upstream);
      DataInputStream in = new DataInputStream(client.getInputStream());
      byte[] first = new byte[in.readInt()];
      in.readFully(first);
      String name = name(ByteBuffer.wrap(first));
      gate.pass(name);
      OutputStream out = upstream.getOutputStream();
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(first.length).array());
      out.write(first);
      Thread.ofVirtual().name("broker-answers").start(() -> pump(name, upstream, client));
      pump(name, client, upstream);
    } catch (IOException gone) {
      // One of the two has ended it.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private static String name(ByteBuffer request) {
    byte[] name = new byte[request.position(BEFORE_NAME).getShort()];
    request.get(name);
    return new String(name, UTF_8);
  }

  private void pump(String name, Socket from, Socket to) {
    byte[] buffer = new byte[16 * 1024];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        gate.pass(name);
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException gone) {
      // One of the two has ended it.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    letGo();
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
