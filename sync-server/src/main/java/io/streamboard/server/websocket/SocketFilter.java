package io.streamboard.server.websocket;

import io.streamboard.server.identity.Identity;
import io.streamboard.server.replica.Later;
import io.streamboard.server.session.Session;
import io.streamboard.server.session.Sessions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.core.Utils;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.WebSocketEngine;

/**
 * The sockets of a node that is ready. Takes WebSocket handshakes out of the HTTP stream, and what
 * comes after them out of the stream of bytes; everything else passes on to the HTTP routes. Called
 * on Grizzly's threads, by one at a time for each connection.
 */
final class SocketFilter extends BaseFilter {

  private static final Attribute<Socket> SOCKET =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("streamboard.socket");

  /** A bound on what the kernel takes from us for a peer that does not read. */
  private static final int SEND_BUFFER = 128 * 1024;

  private final WebSocketEngine engine;
  private final Handshake handshake;
  private final Callers callers;
  private final Identity identity;
  private final Sessions sessions;
  private final Later later;
  private final InstantSource clock;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  SocketFilter(WebSocketEngine engine, Handshake handshake, Callers callers, Served served) {
    this.callers = callers;
    this.engine = engine;
    this.handshake = handshake;
    this.identity = served.identity();
    this.sessions = served.sessions();
    this.later = served.later();
    this.clock = served.clock();
  }

  /** Whether its handshake is over. */
  static boolean isSocket(Connection<?> connection) {
    return SOCKET.get(connection) != null;
  }

  /**
   * Takes what comes from a connection that became a socket, before the HTTP codec sees it: to that
   * it would be a request that never ends.
   */
  NextAction bytes(FilterChainContext context) {
    Socket socket = SOCKET.get(context.getConnection());
    if (socket == null) {
      return context.getInvokeAction();
    }
    Buffer bytes = context.getMessage();
    if (bytes.hasRemaining()) {
      socket.read(bytes.toByteBuffer(), clock.millis());
    }
    return context.getStopAction();
  }

  void tick(SocketSettings settings) {
    long now = clock.millis();
    sockets.forEach(socket -> socket.tick(now, settings));
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    HttpContent message = context.getMessage();
    HttpRequestPacket request = (HttpRequestPacket) message.getHttpHeader();
    if (!Handshakes.isOne(request)) {
      return context.getInvokeAction();
    }
    Map<String, List<String>> headers = headers(request);
    String caller = callers.of(address(context.getConnection()), headers);
    switch (handshake.judge(headers, caller)) {
      case Handshake.Verdict.Refused refused -> Handshakes.refuse(context, request, refused);
      case Handshake.Verdict.Welcome welcome -> upgrade(context, request, welcome, caller);
    }
    return context.getStopAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    Socket socket = SOCKET.get(context.getConnection());
    if (socket != null) {
      left(socket);
    }
    return context.getInvokeAction();
  }

  private void upgrade(
      FilterChainContext context,
      HttpRequestPacket request,
      Handshake.Verdict.Welcome welcome,
      String caller) {
    TyrusUpgradeResponse response = new TyrusUpgradeResponse();
    WebSocketEngine.UpgradeInfo upgrade = engine.upgrade(request(request), response);
    if (upgrade.getStatus() != WebSocketEngine.UpgradeStatus.SUCCESS
        || response.getStatus() != 101) {
      handshake.leave(welcome.who().person(), caller);
      Handshakes.refuse(
          context,
          request,
          new Handshake.Verdict.Refused(400, "malformed", "not a WebSocket handshake"));
      return;
    }
    answer(context, request, response);
    begin(context, upgrade, welcome, caller, request.isSecure());
  }

  private void begin(
      FilterChainContext context,
      WebSocketEngine.UpgradeInfo upgrade,
      Handshake.Verdict.Welcome welcome,
      String caller,
      boolean secure) {
    @SuppressWarnings("unchecked") // of a TCP transport
    Connection<SocketAddress> connection = context.getConnection();
    boundSendBuffer(connection);
    SocketWire wire = new SocketWire(connection, secure, later);
    Socket socket = new Socket(wire, caller, welcome.who(), clock.millis());
    SOCKET.set(connection, socket);
    sockets.add(socket);
    ScopedValue.where(SocketEndpoint.CURRENT, socket)
        .run(
            () -> {
              var library =
                  upgrade.createConnection(
                      socket.libraryWriter(), reason -> socket.libraryClosed());
              Session session =
                  sessions.open(welcome.who(), wire, () -> identity.authenticate(welcome.token()));
              socket.begin(session, library);
            });
    if (!connection.isOpen()) {
      left(socket);
    }
    HttpContent message = context.getMessage();
    if (message.getContent().hasRemaining()) {
      socket.read(message.getContent().toByteBuffer(), clock.millis());
    }
    leaveHttp(connection);
  }

  /**
   * The codec would keep some 7 KB of request and answer for as long as the socket is open, and the
   * filter that ends idle connections of HTTP does not see what a socket says: {@link #tick} looks
   * after these.
   */
  private static void leaveHttp(Connection<?> connection) {
    connection.getAttributes().removeAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);
    IdleTimeoutFilter.setCustomTimeout(
        connection, IdleTimeoutFilter.FOREVER, TimeUnit.MILLISECONDS);
  }

  private void left(Socket socket) {
    if (sockets.remove(socket)) {
      handshake.leave(socket.who().person(), socket.address());
      socket.disconnected();
    }
  }

  private static void boundSendBuffer(Connection<SocketAddress> connection) {
    if (connection instanceof TCPNIOConnection tcp
        && tcp.getChannel() instanceof SocketChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
      } catch (IOException closed) {
        connection.closeSilently();
      }
    }
  }

  private static UpgradeRequest request(HttpRequestPacket packet) {
    RequestContext request =
        RequestContext.Builder.create()
            .requestURI(URI.create(Handshake.PATH))
            .secure(packet.isSecure())
            .build();
    headers(packet)
        .forEach(
            (name, values) -> {
              if (!name.equals("sec-websocket-extensions")) {
                List<String> parsed = new ArrayList<>();
                values.forEach(value -> parsed.addAll(Utils.parseHeaderValue(value)));
                request.getHeaders().put(name, parsed);
              }
            });
    return request;
  }

  private static Map<String, List<String>> headers(HttpRequestPacket packet) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : packet.getHeaders().names()) {
      List<String> values =
          headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>());
      packet.getHeaders().values(name).forEach(value -> values.add(value.strip()));
    }
    return headers;
  }

  private static void answer(
      FilterChainContext context, HttpRequestPacket request, TyrusUpgradeResponse upgrade) {
    HttpResponsePacket response = request.getResponse();
    response.setProtocol(Protocol.HTTP_1_1);
    response.setStatus(upgrade.getStatus());
    upgrade
        .getHeaders()
        .forEach((name, values) -> response.setHeader(name, Utils.getHeaderFromList(values)));
    context.write(HttpContent.builder(response).build());
  }

  private static String address(Connection<?> connection) {
    return connection.getPeerAddress() instanceof InetSocketAddress peer
            && peer.getAddress() != null
        ? peer.getAddress().getHostAddress()
        : "";
  }
}
