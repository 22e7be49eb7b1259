package io.streamboard.server.websocket;

import io.streamboard.model.limit.Limits;
import io.streamboard.server.http.HttpRoute;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's one port: HTTP routes and the WebSocket. Started by the composition root before
 * there is anything to serve, so that who comes is told to come again; then {@linkplain #serve
 * given} the node, and closed before it. {@link #tick} is called about once a second.
 */
public final class SocketServer implements AutoCloseable {

  private static final int HANDSHAKE_BYTES = 16 * 1024;
  private static final int STOP_SECONDS = 2;

  /** Beside its sessions an address has connections on which it signs in or asks for health. */
  private static final int CONNECTIONS_PER_SESSION = 2;

  /** What a message may have beside its text: the heads of its fragments. */
  private static final int FRAMING_BYTES = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);

  private final SocketSettings settings;
  private final Entrance entrance;
  private final Callers callers;
  private final ConnectionGate gate;
  private final NetworkListener listener;
  private final HttpServer server = new HttpServer();

  /**
   * @param early answered until there is more, from memory, on the transport's threads
   */
  public SocketServer(SocketSettings settings, List<HttpRoute> early) {
    PeerFaults.keepOutOfTheLog();
    this.settings = settings;
    this.entrance = new Entrance(early);
    this.callers = new Callers(settings.proxies());
    this.gate =
        new ConnectionGate(
            ConnectionGate.mostOfThisProcess(),
            CONNECTIONS_PER_SESSION * settings.perAddress(),
            callers);
    this.listener = listener();
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(entrance.handler(), "/");
    server.getServerConfiguration().setJmxEnabled(false);
    server.getServerConfiguration().setHttpServerName("");
    server.getServerConfiguration().setSendFileEnabled(false);
  }

  /** Binds, and answers that the server is starting. Throws when the address is taken. */
  public void start() throws IOException {
    server.start();
  }

  /** From now on requests and handshakes come to the node. Called once, when it is whole. */
  public void serve(Served served) {
    entrance.open(
        new Entrance.Inside(
            new SocketFilter(engine(), new Handshake(settings, served.identity()), callers, served),
            new Routes(served, callers)));
  }

  /** From now on handshakes are turned away, as the node ends; what is open goes on. */
  public void turnAway() {
    entrance.turnAway();
  }

  /** The port in use. */
  public int port() {
    return listener.getPort();
  }

  /** Pings peers and ends those from which nothing comes. */
  public void tick() {
    entrance.tick(settings);
  }

  /**
   * Stops taking connections, waits a little for what is being written, and ends the rest. Again
   * does nothing.
   */
  @Override
  public void close() {
    try {
      server.shutdown(STOP_SECONDS, TimeUnit.SECONDS).get(STOP_SECONDS + 1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException slow) {
      LOG.warn("Connections were cut at the end: {}", slow.toString());
    }
    server.shutdownNow();
  }

  private NetworkListener listener() {
    NetworkListener made = new NetworkListener("streamboard", settings.host(), settings.port());
    made.setMaxHttpHeaderSize(HANDSHAKE_BYTES);
    made.setMaxPendingBytes(-1);
    made.getKeepAlive().setIdleTimeoutInSeconds(30);
    made.getFileCache().setEnabled(false);
    settings
        .tls()
        .ifPresent(
            context -> {
              SSLEngineConfigurator tls = new SSLEngineConfigurator(context, false, false, false);
              tls.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
              made.setSecure(true);
              made.setSSLEngineConfig(tls);
            });
    made.registerAddOn(this::addFilter);
    configure(made.getTransport());
    return made;
  }

  private void addFilter(NetworkListener unused, FilterChainBuilder chain) {
    chain.add(chain.indexOfType(TransportFilter.class) + 1, gate);
    chain.add(
        chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class), entrance.bytes());
    chain.add(chain.indexOfType(HttpServerFilter.class), entrance.filter());
  }

  private static void configure(TCPNIOTransport transport) {
    transport.setTcpNoDelay(true);
    transport.setIOStrategy(new ReadingThreads());
    transport.setSelectorRunnersCount(1);
    transport.setKernelThreadPoolConfig(pool("streamboard-selector", 1));
    transport.setWorkerThreadPoolConfig(
        pool("streamboard-socket", Math.max(2, Runtime.getRuntime().availableProcessors())));
  }

  private static ThreadPoolConfig pool(String name, int threads) {
    return ThreadPoolConfig.defaultConfig()
        .setPoolName(name)
        .setCorePoolSize(threads)
        .setMaxPoolSize(threads);
  }

  private static TyrusWebSocketEngine engine() {
    Container container = new Container();
    TyrusWebSocketEngine engine =
        TyrusWebSocketEngine.builder(container)
            .incomingBufferSize(Limits.MESSAGE_BYTES + FRAMING_BYTES)
            .build();
    container.setDefaultMaxTextMessageBufferSize(Limits.MESSAGE_BYTES);
    container.setDefaultMaxSessionIdleTimeout(-1);
    try {
      engine.register(endpoint(), "");
    } catch (DeploymentException impossible) {
      throw new IllegalStateException(impossible);
    }
    return engine;
  }

  private static ServerEndpointConfig endpoint() {
    return ServerEndpointConfig.Builder.create(SocketEndpoint.class, Handshake.PATH)
        .subprotocols(List.of(Handshake.PROTOCOL))
        .build();
  }

  /** The library asks for a container only for its defaults. */
  private static final class Container extends TyrusServerContainer {

    Container() {
      super(Set.<Class<?>>of());
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of();
    }

    @Override
    public WebSocketEngine getWebSocketEngine() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void register(Class<?> endpointClass) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void register(ServerEndpointConfig config) {
      throw new UnsupportedOperationException();
    }
  }
}
