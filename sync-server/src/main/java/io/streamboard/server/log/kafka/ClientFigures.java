package io.streamboard.server.log.kafka;

import io.streamboard.server.telemetry.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * The few of Kafka's own figures that tell an operator whether the cluster is the cause: Kafka has
 * some hundred for each client. By purpose of the client, so that one that is replaced after a
 * break goes on under the same name. Thread-safe.
 */
final class ClientFigures {

  /** Clients that live for one question have no figures of their own. */
  private static final String READING = "read";

  private static final List<Known> KNOWN =
      List.of(
          new Known("connection-count", Figure.Kind.NOW, "Open connections to brokers."),
          new Known(
              "failed-authentication-total",
              Figure.Kind.TOTAL,
              "Connections that a broker did not let in."),
          new Known("incoming-byte-total", Figure.Kind.TOTAL, "Bytes read from brokers."),
          new Known("outgoing-byte-total", Figure.Kind.TOTAL, "Bytes written to brokers."),
          new Known(
              "request-latency-avg",
              Figure.Kind.NOW,
              "Mean time of a request in the last half minute, in milliseconds."),
          new Known("record-send-total", Figure.Kind.TOTAL, "Records sent."),
          new Known("record-retry-total", Figure.Kind.TOTAL, "Records that had to be sent again."),
          new Known("record-error-total", Figure.Kind.TOTAL, "Records that were not taken."),
          new Known("records-consumed-total", Figure.Kind.TOTAL, "Records read."),
          new Known(
              "fetch-latency-avg",
              Figure.Kind.NOW,
              "Mean time of a fetch in the last half minute, in milliseconds."));

  private final ConcurrentMap<String, Supplier<? extends Map<MetricName, ? extends Metric>>>
      clients = new ConcurrentHashMap<>();

  private final ConcurrentMap<String, Map<String, LongSupplier>> counted =
      new ConcurrentHashMap<>();

  /** One figure of Kafka. */
  private record Known(String name, Figure.Kind kind, String meaning) {

    String shown() {
      String words = name.replace('-', '.');
      return "kafka." + (words.endsWith(".total") ? words.substring(0, words.length() - 6) : words);
    }
  }

  /** A client for this purpose is there, in place of the one before. */
  void made(String purpose, Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
    if (!purpose.startsWith(READING)) {
      clients.put(purpose, metrics);
    }
  }

  /**
   * What stands in a client's place counts this by itself.
   *
   * @param counts by Kafka's names
   */
  void counted(String purpose, Map<String, LongSupplier> counts) {
    counted.put(purpose, Map.copyOf(counts));
  }

  /** Of all clients so far; each figure stays with the purpose. */
  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    Set<String> purposes = new HashSet<>(clients.keySet());
    purposes.addAll(counted.keySet());
    for (String purpose : purposes) {
      Set<String> told = told(purpose);
      KNOWN.stream()
          .filter(known -> told.contains(known.name()))
          .map(known -> figure(purpose, known))
          .forEach(figures::add);
    }
    return figures;
  }

  private Figure figure(String purpose, Known known) {
    return new Figure(
        known.shown(),
        known.meaning(),
        known.kind(),
        Map.of("client", purpose),
        () -> value(purpose, known.name()));
  }

  private Set<String> told(String purpose) {
    Set<String> names = new HashSet<>(counts(purpose).keySet());
    metrics(purpose).keySet().stream()
        .filter(ClientFigures::ofWholeClient)
        .map(MetricName::name)
        .forEach(names::add);
    return names;
  }

  private Map<String, LongSupplier> counts(String purpose) {
    return counted.getOrDefault(purpose, Map.of());
  }

  private double value(String purpose, String name) {
    LongSupplier own = counts(purpose).get(name);
    if (own != null) {
      return own.getAsLong();
    }
    return metrics(purpose).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name) && ofWholeClient(entry.getKey()))
        .map(entry -> entry.getValue().metricValue())
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Not of one broker, topic or partition. */
  private static boolean ofWholeClient(MetricName name) {
    return name.tags().size() <= 1;
  }

  private Map<MetricName, ? extends Metric> metrics(String purpose) {
    Supplier<? extends Map<MetricName, ? extends Metric>> client = clients.get(purpose);
    return client == null ? Map.of() : client.get();
  }
}
