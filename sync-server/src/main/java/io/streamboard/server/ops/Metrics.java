package io.streamboard.server.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.streamboard.server.telemetry.Figure;
import io.streamboard.server.telemetry.Latency;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * The figures of a node as Prometheus reads them: ours under {@code streamboard_}, those of the
 * Java machine under the names that everybody's dashboards know. Thread-safe; made and closed by
 * the composition root.
 */
public final class Metrics implements AutoCloseable {

  private static final String PREFIX = "streamboard.";

  /** From what nobody notices to what everybody does. */
  private static final Duration[] STEPS =
      Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  // The library refers to them weakly.
  private final List<Figure> shown = new CopyOnWriteArrayList<>();
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** A histogram of times; taking one makes no object. */
  public Latency latency(String name, String meaning) {
    Timer timer =
        Timer.builder(PREFIX + name)
            .description(meaning)
            .serviceLevelObjectives(STEPS)
            .register(registry);
    return nanos -> timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** From now on they are told, each read when somebody asks. */
  public void show(List<Figure> figures) {
    shown.addAll(figures);
    figures.forEach(this::show);
  }

  private void show(Figure figure) {
    Tags labels =
        Tags.of(
            figure.labels().entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList());
    DoubleSupplier value = figure.value();
    switch (figure.kind()) {
      case TOTAL -> {
        var _ =
            FunctionCounter.builder(PREFIX + figure.name(), value, DoubleSupplier::getAsDouble)
                .description(figure.meaning())
                .tags(labels)
                .register(registry);
      }
      case NOW -> {
        var _ =
            Gauge.builder(PREFIX + figure.name(), value, DoubleSupplier::getAsDouble)
                .description(figure.meaning())
                .tags(labels)
                .strongReference(true)
                .register(registry);
      }
    }
  }

  /** All of them now, in Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
