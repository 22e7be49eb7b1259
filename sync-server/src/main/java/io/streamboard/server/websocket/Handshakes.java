package io.streamboard.server.websocket;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.memory.Buffers;

/** Which requests are handshakes, and how one is turned away. Thread-safe. */
final class Handshakes {

  /** Places get free when others leave: nobody knows when. */
  private static final String PLACES_RETRY_SECONDS = "5";

  private Handshakes() {}

  static boolean isOne(HttpRequestPacket request) {
    return Handshake.PATH.equals(request.getRequestURI())
        && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
        && "GET".equals(request.getMethod().getMethodString());
  }

  /** Answers, and closes the connection behind that. */
  static void refuse(
      FilterChainContext context, HttpRequestPacket request, Handshake.Verdict.Refused refused) {
    byte[] body =
        "{\"code\":\"%s\",\"retry\":%s,\"message\":\"%s\"}"
            .formatted(
                refused.code(),
                refused.status() == 429 || refused.status() == 503,
                refused.message())
            .getBytes(StandardCharsets.UTF_8);
    forgetUpgrade(request);
    HttpResponsePacket response = request.getResponse();
    response.setProtocol(Protocol.HTTP_1_1);
    response.setStatus(Statuses.of(refused.status()));
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.setHeader("Connection", "close");
    switch (refused.status()) {
      case 401 -> response.setHeader("WWW-Authenticate", "Bearer");
      case 429 -> response.setHeader("Retry-After", PLACES_RETRY_SECONDS);
      case 503 -> response.setHeader("Retry-After", Entrance.RETRY_SECONDS);
      default -> {}
    }
    Buffer content = Buffers.wrap(context.getMemoryManager(), body);
    context.write(HttpContent.builder(response).content(content).last(true).build());
    context.flush(new CloseAfterFlush(context.getConnection()));
  }

  /** What is answered is an answer like any other, with a length and a content type. */
  static void forgetUpgrade(HttpRequestPacket request) {
    request.setIgnoreContentModifiers(false);
    request.getUpgradeDC().recycle();
  }
}
