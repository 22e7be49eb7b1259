package io.streamboard.benchmarks.contestant;

import io.streamboard.benchmarks.wire.Framing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that a server can do: a text that comes in is framed once and written to everybody on
 * the same path, one write for each, on one thread. No server that writes each move at once can be
 * cheaper; one that writes several moves together can.
 */
final class FloorServer {
  private static final int LARGEST = 1 << 16;

  private final Selector selector;
  private final byte[] shared = new byte[LARGEST];
  private final Map<String, List<FloorSocket>> rooms = new HashMap<>();

  private FloorServer(Selector selector) {
    this.selector = selector;
  }

  public static void main(String[] arguments) throws IOException {
    Selector selector = Selector.open();
    ServerSocketChannel door = ServerSocketChannel.open();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), LARGEST);
    door.configureBlocking(false);
    door.register(selector, SelectionKey.OP_ACCEPT);
    int port = ((InetSocketAddress) door.getLocalAddress()).getPort();
    System.out.println("ready at ws://127.0.0.1:" + port);
    new FloorServer(selector).run();
  }

  private void run() throws IOException {
    while (true) {
      selector.select(this::ready);
    }
  }

  private void ready(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept((ServerSocketChannel) key.channel());
      } else {
        ready((FloorSocket) key.attachment(), key);
      }
    } catch (IOException gone) {
      leave(key);
    }
  }

  private void accept(ServerSocketChannel door) throws IOException {
    SocketChannel channel = door.accept();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
    key.attach(new FloorSocket(channel, key));
  }

  private void ready(FloorSocket socket, SelectionKey key) throws IOException {
    if (key.isWritable()) {
      socket.flush();
    }
    if (key.isReadable()) {
      boolean greeted = socket.greeted();
      socket.read(shared, (opcode, buffer, from, end) -> relay(socket, opcode, buffer, from, end));
      if (!greeted && socket.greeted()) {
        rooms.computeIfAbsent(socket.path(), _ -> new ArrayList<>()).add(socket);
      }
    }
  }

  private void relay(FloorSocket sender, int opcode, byte[] buffer, int from, int end)
      throws IOException {
    if (opcode != Framing.TEXT) {
      throw new IOException("closed");
    }
    ByteBuffer frame = Framing.plain(opcode, buffer, from, end);
    for (FloorSocket socket : rooms.getOrDefault(sender.path(), List.of())) {
      socket.write(frame.duplicate());
    }
  }

  private void leave(SelectionKey key) {
    FloorSocket socket = (FloorSocket) key.attachment();
    rooms.getOrDefault(socket.path(), new ArrayList<>()).remove(socket);
    socket.close();
  }
}
