package io.streamboard.server.websocket;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.http.StreamRoute;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings plain HTTP requests to their routes, on threads that may block. */
final class Routes extends HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private final List<HttpRoute> routes;
  private final List<StreamRoute> streams;
  private final Executor blocking;
  private final Streaming streaming;
  private final Callers callers;
  private final InstantSource clock;

  Routes(Served served, Callers callers) {
    this.callers = callers;
    this.routes = served.routes();
    this.streams = served.streams();
    this.blocking = served.blocking();
    this.clock = served.clock();
    this.streaming = new Streaming(clock, callers);
  }

  /** Whether the body of the request, if it has one, is asked for only by who reads it. */
  boolean streams(Request request) {
    return stream(request).isPresent();
  }

  @Override
  public void service(Request request, Response response) {
    response.suspend();
    blocking.execute(() -> answer(request, response));
  }

  private void answer(Request request, Response response) {
    try {
      Optional<StreamRoute> stream = stream(request);
      if (stream.isPresent()) {
        streaming.answer(stream.get(), request, response);
      } else {
        write(route(request), response);
      }
    } catch (IOException gone) {
      LOG.debug("A client went away during its request: {}", gone.getMessage());
    } catch (RuntimeException | Error fault) {
      // Unanswered, it would be a 200 without a body.
      LOG.error("A request to {} failed", request.getRequestURI(), fault);
      writeFault(response);
    } finally {
      response.resume();
    }
  }

  private Optional<StreamRoute> stream(Request request) {
    String path = request.getRequestURI();
    return streams.stream().filter(route -> route.takes(path)).findFirst();
  }

  private HttpAnswer route(Request request) throws IOException {
    String path = request.getRequestURI();
    String method = request.getMethod().getMethodString();
    List<HttpRoute> atPath = routes.stream().filter(route -> route.path().equals(path)).toList();
    Optional<HttpRoute> route =
        atPath.stream().filter(candidate -> candidate.method().equals(method)).findFirst();
    if (route.isEmpty()) {
      return atPath.isEmpty()
          ? HttpAnswer.error(404, ErrorCode.NOT_FOUND, "no such path")
          : HttpAnswer.error(405, ErrorCode.NOT_ALLOWED, "no such method here");
    }
    int limit = route.get().bodyLimit();
    if (request.getContentLengthLong() > limit) {
      return tooLarge();
    }
    byte[] body = body(request, limit + 1);
    return body.length > limit ? tooLarge() : route.get().handle(call(request, body, callers));
  }

  /** Up to so many bytes of the body. Whoever drips them holds a connection, and loses it. */
  private byte[] body(Request request, int most) throws IOException {
    try {
      return new PacedInput(request.getInputStream(), new Pace(clock)).readNBytes(most);
    } catch (IOException slowOrGone) {
      request.getConnection().closeSilently();
      throw slowOrGone;
    }
  }

  private static HttpAnswer tooLarge() {
    return HttpAnswer.error(413, ErrorCode.TOO_LARGE, "the body is too large");
  }

  static HttpCall call(Request request, byte[] body, Callers callers) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : request.getHeaderNames()) {
      List<String> values =
          headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>());
      request.getHeaders(name).forEach(values::add);
    }
    return new HttpCall(
        request.getMethod().getMethodString(),
        request.getRequestURI(),
        headers,
        body,
        callers.of(request.getRemoteAddr(), headers),
        request.isSecure());
  }

  static void write(HttpAnswer answer, Response response) throws IOException {
    begin(answer, response);
    if (answer.body().length > 0) {
      response.setContentType(answer.contentType());
      response.setContentLength(answer.body().length);
      response.getOutputStream().write(answer.body());
    }
  }

  static void begin(HttpAnswer answer, Response response) {
    response.setStatus(Statuses.of(answer.status()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    answer.headers().forEach(response::setHeader);
  }

  private static void writeFault(Response response) {
    try {
      write(HttpAnswer.error(500, ErrorCode.INTERNAL, "a fault of the server"), response);
    } catch (IOException | IllegalStateException begun) {
      LOG.debug("The fault could not be told: {}", begun.getMessage());
    }
  }
}
