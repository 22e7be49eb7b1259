package io.streamboard.server.websocket;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Which thread reads a connection: for a socket the selector's own, as what a session says is only
 * decoded there and handed on, and a wake-up costs more than that; for HTTP one of the pool, since
 * a request whose body comes after its head is else read by two threads and may wait for ever.
 */
@SuppressWarnings("rawtypes") // the library names no type of address
final class ReadingThreads implements IOStrategy {

  private final IOStrategy sockets = SameThreadIOStrategy.getInstance();
  private final IOStrategy http = WorkerThreadIOStrategy.getInstance();

  @Override
  public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
    return of(connection).executeIoEvent(connection, event);
  }

  @Override
  public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled)
      throws IOException {
    return of(connection).executeIoEvent(connection, event, enabled);
  }

  @Override
  public Executor getThreadPoolFor(Connection connection, IOEvent event) {
    return of(connection).getThreadPoolFor(connection, event);
  }

  @Override
  public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
    return http.createDefaultWorkerPoolConfig(transport);
  }

  private IOStrategy of(Connection<?> connection) {
    return SocketFilter.isSocket(connection) ? sockets : http;
  }
}
