package io.streamboard.server.websocket;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * What stands at the port: until the node is whole it turns everybody away with {@code starting},
 * but for the early routes; then everything goes inside, from one moment to the next. Called on the
 * transport's threads.
 */
final class Entrance {

  /** A start takes a few seconds. */
  static final String RETRY_SECONDS = "1";

  private static final String STARTING = ErrorCode.STARTING.code();
  private static final String REASON = "the server is starting";
  private static final Handshake.Verdict.Refused NOT_YET =
      new Handshake.Verdict.Refused(503, STARTING, REASON);
  private static final Handshake.Verdict.Refused ENDING =
      new Handshake.Verdict.Refused(503, ErrorCode.BUSY.code(), "the server is ending");

  private final List<HttpRoute> early;
  private volatile Optional<Inside> inside = Optional.empty();
  private volatile boolean ending;

  Entrance(List<HttpRoute> early) {
    this.early = List.copyOf(early);
  }

  /** What is behind the entrance. */
  record Inside(SocketFilter sockets, Routes routes) {}

  void open(Inside whole) {
    inside = Optional.of(whole);
  }

  /** The node ends: no handshake passes any more. */
  void turnAway() {
    ending = true;
  }

  void tick(SocketSettings settings) {
    inside.ifPresent(open -> open.sockets().tick(settings));
  }

  BaseFilter filter() {
    return new Filter();
  }

  /** Stands before the HTTP codec. */
  BaseFilter bytes() {
    return new Bytes();
  }

  HttpHandler handler() {
    return new Handler();
  }

  private HttpAnswer whileStarting(Request request) {
    String path = request.getRequestURI();
    String method = request.getMethod().getMethodString();
    return early.stream()
        .filter(route -> route.path().equals(path) && route.method().equals(method))
        .findFirst()
        .map(
            route ->
                route.handle(
                    new HttpCall(
                        method,
                        path,
                        Map.of(),
                        new byte[0],
                        request.getRemoteAddr(),
                        request.isSecure())))
        .orElseGet(
            () ->
                HttpAnswer.error(503, ErrorCode.STARTING, REASON)
                    .withHeader("Retry-After", RETRY_SECONDS));
  }

  /** Before the HTTP routes. */
  private final class Bytes extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext context) {
      return inside.map(open -> open.sockets().bytes(context)).orElseGet(context::getInvokeAction);
    }
  }

  private final class Filter extends BaseFilter {

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
      Optional<Inside> open = inside;
      if (open.isPresent() && !ending) {
        return open.get().sockets().handleRead(context);
      }
      HttpContent message = context.getMessage();
      HttpRequestPacket request = (HttpRequestPacket) message.getHttpHeader();
      if (!Handshakes.isOne(request)) {
        return context.getInvokeAction();
      }
      Handshakes.refuse(context, request, ending ? ENDING : NOT_YET);
      return context.getStopAction();
    }

    /**
     * A client may offer HTTP/2 with any request, the JDK's own does. The HTTP codec takes that for
     * an upgrade under way, waits for content without end and closes after the answer, unless it is
     * told here, before it goes on, that there is none.
     */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
      if (event instanceof HttpEvents.IncomingHttpUpgradeEvent upgrade
          && upgrade.getHttpHeader() instanceof HttpRequestPacket request
          && !Handshakes.isOne(request)) {
        Handshakes.forgetUpgrade(request);
      }
      return context.getInvokeAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
      inside.ifPresent(open -> open.sockets().handleClose(context));
      return context.getInvokeAction();
    }
  }

  /** The HTTP routes. */
  private final class Handler extends HttpHandler {

    /** Who asks before it sends a long body is told to when somebody wants to read it. */
    @Override
    protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
      return inside.filter(open -> open.routes().streams(request)).isPresent()
          || super.sendAcknowledgment(request, response);
    }

    @Override
    public void service(Request request, Response response) throws IOException {
      Optional<Inside> open = inside;
      if (open.isPresent()) {
        open.get().routes().service(request, response);
      } else {
        Routes.write(whileStarting(request), response);
      }
    }
  }
}
