package io.streamboard.server.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code GET /metrics}, for who brings the node's token: figures tell how much a company works, and
 * behind a proxy on the same machine everybody comes from loopback, so an address proves nothing.
 */
public final class MetricsRoute implements HttpRoute {

  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final byte[] token;
  private final Supplier<String> scrape;

  /**
   * @param token of ASCII, not empty
   */
  public MetricsRoute(String token, Supplier<String> scrape) {
    this.token = token.getBytes(UTF_8);
    this.scrape = scrape;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/metrics";
  }

  @Override
  public HttpAnswer handle(HttpCall call) {
    return call.bearer().filter(this::fits).isPresent()
        ? new HttpAnswer(200, PROMETHEUS_TEXT, scrape.get().getBytes(UTF_8), Map.of())
        : HttpAnswer.error(401, ErrorCode.UNAUTHENTICATED, "the token for metrics is needed")
            .withHeader("WWW-Authenticate", "Bearer");
  }

  /** In a time that does not tell how much of it fits. */
  private boolean fits(String offered) {
    return MessageDigest.isEqual(token, offered.getBytes(UTF_8));
  }
}
