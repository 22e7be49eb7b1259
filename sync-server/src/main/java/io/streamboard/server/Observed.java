package io.streamboard.server;

import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.canary.Canary;
import io.streamboard.server.canary.Trouble;
import io.streamboard.server.config.OpsSettings;
import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.OwnersSecret;
import io.streamboard.server.http.HttpRoute;
import io.streamboard.server.identity.IdentityService;
import io.streamboard.server.ops.Check;
import io.streamboard.server.ops.HealthRoutes;
import io.streamboard.server.ops.Metrics;
import io.streamboard.server.ops.MetricsRoute;
import io.streamboard.server.telemetry.Figure;
import io.streamboard.server.telemetry.Telemetry;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What those who run a node see of it: whether it is ready, and its figures. */
final class Observed implements AutoCloseable {
  private final Metrics metrics = new Metrics();
  private final Telemetry telemetry;

  /**
   * @param timeOfDay that of the records' stamps
   */
  Observed(InstantSource timeOfDay) {
    telemetry =
        new Telemetry(
            metrics.latency(
                "append", "From the handing over of a record to the log until it is durable."),
            metrics.latency(
                "delivery",
                "From the acceptance of the oldest change of a delivery, by the clock of the node"
                    + " that took it, until all sessions that read were handed it."),
            timeOfDay,
            System::nanoTime);
  }

  /** Where the parts of the node count. */
  Telemetry telemetry() {
    return telemetry;
  }

  /** The conditions for being ready. */
  static List<Check> checks(
      IdentityService identity, Core core, NodeState state, FreeDisk disk, Draining draining) {
    Stream<Check> checks =
        Stream.of(
            new Check("ending", () -> !draining.begun()),
            new Check("behind", core.lease()::current),
            new Check("accounts-behind", identity::healthy),
            new Check("state-store", state.healthy()),
            new Check(ErrorCode.DISK_FULL.code(), () -> !disk.full()),
            new Check("quarantine", () -> core.boards().quarantined().isEmpty()));
    return Stream.concat(checks, canaryChecks(core.canary())).toList();
  }

  /** One for each way in which it can fail, as each has a code of its own. */
  private static Stream<Check> canaryChecks(Canary canary) {
    return Arrays.stream(Trouble.values())
        .map(
            trouble ->
                new Check(
                    trouble.code(), () -> canary.trouble().filter(trouble::equals).isEmpty()));
  }

  /** What who reads the figures has to send: the operator's word, or one that the server made. */
  static String token(OpsSettings settings, DataFolder folder) {
    return settings
        .metricsToken()
        .map(OwnersSecret::read)
        .orElseGet(() -> OwnersSecret.readOrMake(folder.metricsToken(), new SecureRandom()));
  }

  /**
   * Where all of this is asked for. Called once, when everything is there that has figures.
   *
   * @param token what who reads the figures has to send
   */
  List<HttpRoute> routes(Core core, List<Check> checks, List<Figure> more, String token) {
    metrics.show(telemetry.figures());
    metrics.show(NodeFigures.of(core, checks));
    metrics.show(more);
    List<HttpRoute> routes = new ArrayList<>(HealthRoutes.of(checks));
    routes.add(new MetricsRoute(token, metrics::scrape));
    return routes;
  }

  @Override
  public void close() {
    metrics.close();
  }
}
