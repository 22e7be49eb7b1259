package io.streamboard.server.faults;

import java.io.IOException;
import java.net.Socket;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One connection through a {@link ChaosProxy}: two sockets and a pump for each direction. Any
 * thread may end it.
 */
final class ProxiedConnection {
  private final Socket client;
  private final Socket server;
  private final Pump up;
  private final Pump down;
  private final Consumer<ProxiedConnection> ended;
  private final AtomicBoolean over = new AtomicBoolean();

  ProxiedConnection(
      Socket client,
      Socket server,
      Weather weather,
      SplittableRandom random,
      Consumer<ProxiedConnection> ended) {
    this.client = client;
    this.server = server;
    this.ended = ended;
    this.up = new Pump(client, server, weather, random.split(), Long.MAX_VALUE, this::cut);
    this.down =
        new Pump(server, client, weather, random.split(), weather.length(random), this::cut);
  }

  void start() {
    up.start("chaos-up");
    down.start("chaos-down");
  }

  void swallow() {
    up.swallow();
    down.swallow();
  }

  void cut() {
    end(false);
  }

  void reset() {
    end(true);
  }

  private void end(boolean reset) {
    if (over.compareAndSet(false, true)) {
      close(client, reset);
      close(server, reset);
      up.end();
      down.end();
      ended.accept(this);
    }
  }

  private static void close(Socket socket, boolean reset) {
    try (socket) {
      if (reset) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException gone) {
      // It has ended by itself.
    }
  }
}
