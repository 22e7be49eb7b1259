package io.streamboard.server.ops;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.HttpRoute;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code /healthz}: the process is alive. {@code /readyz}: it delivers what is in the log;
 * otherwise status 503 and the codes of what does not hold.
 */
public final class HealthRoutes {
  private HealthRoutes() {}

  public static List<HttpRoute> of(List<Check> checks) {
    List<Check> all = List.copyOf(checks);
    return List.of(
        new Get("/healthz", () -> HttpAnswer.text(200, "alive\n")),
        new Get("/readyz", () -> ready(all)));
  }

  /** Of a server that is not whole yet: alive, and not ready because it is {@code starting}. */
  public static List<HttpRoute> starting() {
    return of(List.of(new Check(ErrorCode.STARTING.code(), () -> false)));
  }

  private static HttpAnswer ready(List<Check> checks) {
    List<String> failing =
        checks.stream().filter(check -> !check.holds().getAsBoolean()).map(Check::code).toList();
    return failing.isEmpty()
        ? HttpAnswer.text(200, "ready\n")
        : HttpAnswer.text(503, String.join("\n", failing) + "\n");
  }

  private record Get(String path, Supplier<HttpAnswer> answer) implements HttpRoute {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public HttpAnswer handle(HttpCall call) {
      return answer.get();
    }
  }
}
