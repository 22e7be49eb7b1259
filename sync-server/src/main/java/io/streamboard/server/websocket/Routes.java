package io.streamboard.server.websocket;

import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import java.io.IOException;
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
  private final Executor blocking;

  Routes(List<HttpRoute> routes, Executor blocking) {
    this.routes = List.copyOf(routes);
    this.blocking = blocking;
  }

  @Override
  public void service(Request request, Response response) {
    response.suspend();
    blocking.execute(() -> answer(request, response));
  }

  private void answer(Request request, Response response) {
    try {
      write(route(request), response);
    } catch (IOException gone) {
      LOG.debug("A client went away during its request: {}", gone.getMessage());
    } catch (RuntimeException fault) {
      LOG.error("A request to {} failed", request.getRequestURI(), fault);
      writeFault(response);
    } finally {
      response.resume();
    }
  }

  private HttpAnswer route(Request request) throws IOException {
    String path = request.getRequestURI();
    String method = request.getMethod().getMethodString();
    List<HttpRoute> atPath = routes.stream().filter(route -> route.path().equals(path)).toList();
    Optional<HttpRoute> route =
        atPath.stream().filter(candidate -> candidate.method().equals(method)).findFirst();
    if (route.isEmpty()) {
      return atPath.isEmpty()
          ? error(404, "not-found", "no such path")
          : error(405, "not-allowed", "no such method here");
    }
    int limit = route.get().bodyLimit();
    if (request.getContentLengthLong() > limit) {
      return error(413, "too-large", "the body is too large");
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    return body.length > limit
        ? error(413, "too-large", "the body is too large")
        : route.get().handle(call(request, path, method, body));
  }

  private static HttpCall call(Request request, String path, String method, byte[] body) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : request.getHeaderNames()) {
      List<String> values =
          headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>());
      request.getHeaders(name).forEach(values::add);
    }
    return new HttpCall(method, path, headers, body, request.getRemoteAddr(), request.isSecure());
  }

  static void write(HttpAnswer answer, Response response) throws IOException {
    response.setStatus(Statuses.of(answer.status()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    answer.headers().forEach(response::setHeader);
    if (answer.body().length > 0) {
      response.setContentType(answer.contentType());
      response.setContentLength(answer.body().length);
      response.getOutputStream().write(answer.body());
    }
  }

  private static void writeFault(Response response) {
    try {
      write(error(500, "internal", "a fault of the server"), response);
    } catch (IOException | IllegalStateException begun) {
      LOG.debug("The fault could not be told: {}", begun.getMessage());
    }
  }

  static HttpAnswer error(int status, String code, String message) {
    return HttpAnswer.json(
        status,
        "{\"code\":\"%s\",\"retry\":%s,\"message\":\"%s\"}"
            .formatted(code, status >= 500, message));
  }
}
