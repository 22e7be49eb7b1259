package io.streamboard.client.websocket;

import io.streamboard.client.connection.Refusal;
import io.streamboard.client.connection.Transport;
import io.streamboard.client.connection.TransportListener;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.client.RetryAfterException;
import org.glassfish.tyrus.client.SslEngineConfigurator;
import org.glassfish.tyrus.client.exception.DeploymentHandshakeException;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyClientProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries frames over a WebSocket. The bearer token goes into the handshake's header and nowhere
 * else.
 *
 * <p>Connecting, closing and pinging block, so each runs on a virtual thread of its own. The
 * methods of {@link Transport} are called by one thread; events are told on any.
 */
public final class SocketTransport implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger(SocketTransport.class);
  private static final String SUBPROTOCOL = "streamboard.v1";

  /** A snapshot of the largest board fits. */
  private static final int LARGEST_FRAME = 128 * 1024 * 1024;

  private static final int HANDSHAKE_TIMEOUT_MILLIS = 8_000;
  private static final CloseReason LEAVING =
      new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, "");

  private final URI socket;
  private final String token;
  private final Optional<SSLContext> trust;
  private final TransportListener listener;
  private final AtomicLong newest = new AtomicLong();
  private volatile Optional<Open> open = Optional.empty();

  private record Open(long connection, Session session, SendQueue queue) {}

  /**
   * A transport to one server, for one token.
   *
   * @param socket {@code ws://} or {@code wss://}
   * @param trust whom to trust in place of the JDK's default, for {@code wss}
   */
  public SocketTransport(
      URI socket, String token, Optional<SSLContext> trust, TransportListener listener) {
    LibraryLog.warningsOnly();
    this.socket = socket;
    this.token = token;
    this.trust = trust;
    this.listener = listener;
  }

  @Override
  public void open(long connection) {
    close();
    newest.set(connection);
    Thread.ofVirtual().name("streamboard-connect-" + connection).start(() -> connect(connection));
  }

  @Override
  public void send(String frame) {
    open.ifPresent(now -> now.queue().send(frame));
  }

  @Override
  public void ping() {
    open.ifPresent(
        now -> Thread.ofVirtual().name("streamboard-ping").start(() -> ping(now.session())));
  }

  @Override
  public void close() {
    newest.set(0);
    Optional<Open> was = open;
    open = Optional.empty();
    was.ifPresent(now -> end(now.session()));
  }

  void opened(long connection, Session session) {
    if (newest.get() != connection) {
      end(session);
      return;
    }
    open = Optional.of(new Open(connection, session, new SendQueue(session, () -> end(session))));
    listener.opened(connection);
  }

  TransportListener listener() {
    return listener;
  }

  private void connect(long connection) {
    try {
      Session session =
          manager().connectToServer(new SocketEndpoint(this, connection), handshake(), socket);
      if (!SUBPROTOCOL.equals(session.getNegotiatedSubprotocol())) {
        end(session);
      }
    } catch (DeploymentHandshakeException answered) {
      listener.refused(connection, refusal(answered));
    } catch (DeploymentException | IOException | RuntimeException nobody) {
      LOG.debug("no connection to {}: {}", socket, nobody.toString());
      listener.refused(connection, Refusal.unanswered());
    }
  }

  private static Refusal refusal(DeploymentHandshakeException answered) {
    return answered.getCause() instanceof RetryAfterException later && later.getDelay() != null
        ? Refusal.again(answered.getHttpStatusCode(), TimeUnit.SECONDS.toMillis(later.getDelay()))
        : Refusal.status(answered.getHttpStatusCode());
  }

  private ClientManager manager() {
    ClientManager manager = ClientManager.createClient();
    manager.setDefaultMaxSessionIdleTimeout(-1);
    manager.setDefaultMaxTextMessageBufferSize(LARGEST_FRAME);
    Map<String, Object> settings = manager.getProperties();
    settings.put(ClientProperties.INCOMING_BUFFER_SIZE, LARGEST_FRAME);
    settings.put(ClientProperties.HANDSHAKE_TIMEOUT, HANDSHAKE_TIMEOUT_MILLIS);
    settings.put(ClientProperties.REDIRECT_ENABLED, false);
    settings.put(
        GrizzlyClientProperties.SELECTOR_THREAD_POOL_CONFIG, pool("streamboard-socket-selector"));
    settings.put(GrizzlyClientProperties.WORKER_THREAD_POOL_CONFIG, pool("streamboard-socket"));
    trust.ifPresent(
        context ->
            settings.put(
                ClientProperties.SSL_ENGINE_CONFIGURATOR, new SslEngineConfigurator(context)));
    return manager;
  }

  private static ThreadPoolConfig pool(String name) {
    return ThreadPoolConfig.defaultConfig()
        .setPoolName(name)
        .setDaemon(true)
        .setCorePoolSize(1)
        .setMaxPoolSize(1)
        .setKeepAliveTime(5, TimeUnit.SECONDS);
  }

  private ClientEndpointConfig handshake() {
    return ClientEndpointConfig.Builder.create()
        .preferredSubprotocols(List.of(SUBPROTOCOL))
        .configurator(new Bearer(token))
        .build();
  }

  private static void ping(Session session) {
    try {
      session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException gone) {
      LOG.debug("no ping: {}", gone.toString());
    }
  }

  private static void end(Session session) {
    Thread.ofVirtual()
        .name("streamboard-close")
        .start(
            () -> {
              try {
                session.close(LEAVING);
              } catch (IOException | RuntimeException gone) {
                LOG.debug("closing a lost connection: {}", gone.toString());
              }
            });
  }

  /** Puts the token into the handshake. */
  private static final class Bearer extends ClientEndpointConfig.Configurator {
    private final String token;

    private Bearer(String token) {
      this.token = token;
    }

    @Override
    public void beforeRequest(Map<String, List<String>> headers) {
      // Tyrus makes one up; only pages in browsers have an origin, and the server refuses strange
      // ones.
      headers.remove("Origin");
      headers.put("Authorization", List.of("Bearer " + token));
    }
  }
}
