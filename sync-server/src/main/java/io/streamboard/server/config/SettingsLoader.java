package io.streamboard.server.config;

import static io.streamboard.server.config.Setting.ACCEPT_WEAK_KAFKA;
import static io.streamboard.server.config.Setting.BIND;
import static io.streamboard.server.config.Setting.CANARY_SECONDS;
import static io.streamboard.server.config.Setting.CHANGES;
import static io.streamboard.server.config.Setting.CONNECTIONS_PER_ADDRESS;
import static io.streamboard.server.config.Setting.CONNECTIONS_PER_USER;
import static io.streamboard.server.config.Setting.DATA;
import static io.streamboard.server.config.Setting.DRAIN_SECONDS;
import static io.streamboard.server.config.Setting.DURABILITY;
import static io.streamboard.server.config.Setting.GATHER_MILLIS;
import static io.streamboard.server.config.Setting.IMAGE_BYTES;
import static io.streamboard.server.config.Setting.IMAGE_BYTES_PER_BOARD;
import static io.streamboard.server.config.Setting.INSECURE_PUBLIC;
import static io.streamboard.server.config.Setting.KAFKA;
import static io.streamboard.server.config.Setting.LOG_FORMAT;
import static io.streamboard.server.config.Setting.METRICS_TOKEN;
import static io.streamboard.server.config.Setting.MIN_FREE_DISK;
import static io.streamboard.server.config.Setting.OPERATIONS_PER_SECOND;
import static io.streamboard.server.config.Setting.ORIGINS;
import static io.streamboard.server.config.Setting.OUTBOX_BYTES;
import static io.streamboard.server.config.Setting.PARTITIONS;
import static io.streamboard.server.config.Setting.PORT;
import static io.streamboard.server.config.Setting.STATE;
import static io.streamboard.server.config.Setting.TLS_CERTIFICATE;
import static io.streamboard.server.config.Setting.TLS_KEY;
import static io.streamboard.server.config.Setting.TOPIC_PREFIX;
import static io.streamboard.server.config.Setting.TRUSTED_PROXIES;

import io.streamboard.server.config.SharingSettings.Delivery;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Turns texts from flags, environment and file into checked settings, or tells everything that is
 * wrong with them.
 */
public final class SettingsLoader {
  /** More than the largest message must fit, or a session could never be served. */
  private static final int LEAST_OUTBOX = 512 * 1024;

  /** Each upload takes so much of the disk while it comes. */
  private static final int MOST_IMAGE = 1 << 30;

  private final Problems problems;
  private final Sources sources;
  private final Values values;
  private final Given given;

  private SettingsLoader(Given given) {
    this.given = given;
    this.problems = new Problems();
    this.sources = Sources.of(given.flags(), given.environment(), given.config(), problems);
    this.values = new Values(sources, problems);
  }

  /**
   * What was found outside.
   *
   * @param flags by the key of the setting
   * @param kafkaProperties flags for Kafka's clients, by property
   * @param environment of the process
   * @param config file of settings
   * @param standardData data folder when none is set
   */
  public record Given(
      Map<String, String> flags,
      Map<String, String> kafkaProperties,
      Map<String, String> environment,
      Optional<Path> config,
      Path standardData) {
    public Given {
      flags = Map.copyOf(flags);
      kafkaProperties = Map.copyOf(kafkaProperties);
      environment = Map.copyOf(environment);
    }
  }

  /** Throws {@link ConfigException} with all problems at once. */
  public static ServerSettings load(Given given) {
    return new SettingsLoader(given).load();
  }

  private ServerSettings load() {
    SharingSettings sharing = SharingSettings.of(values, problems);
    ServerSettings settings =
        new ServerSettings(
            values.path(DATA).orElse(given.standardData()).toAbsolutePath().normalize(),
            http(),
            log(sharing),
            sharing,
            state(),
            limits(),
            new OpsSettings(
                logFormat(),
                Duration.ofSeconds(values.integer(DRAIN_SECONDS, 0, 300)),
                values.secret(METRICS_TOKEN)),
            effective());
    problems.throwIfAny();
    return settings;
  }

  private HttpSettings http() {
    String bind = values.text(BIND);
    Optional<HttpSettings.Tls> tls = tls();
    boolean insecure = values.bool(INSECURE_PUBLIC);
    if (isPublic(bind) && tls.isEmpty() && !insecure) {
      problems.add(
          "Others can reach the address "
              + bind
              + ", so passwords and boards need TLS: set tls-certificate and tls-key, or"
              + " insecure-public if a proxy in front adds TLS.");
    }
    return new HttpSettings(bind, values.integer(PORT, 0, 65_535), tls, list(ORIGINS), proxies());
  }

  private List<String> proxies() {
    List<String> proxies = new ArrayList<>();
    for (String text : list(TRUSTED_PROXIES)) {
      try {
        proxies.add(InetAddress.ofLiteral(text).getHostAddress());
      } catch (IllegalArgumentException none) {
        values.problem(TRUSTED_PROXIES, "must be addresses as numbers", text);
      }
    }
    return proxies;
  }

  private List<String> list(Setting setting) {
    return Arrays.stream(values.text(setting).split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private Optional<HttpSettings.Tls> tls() {
    Optional<Path> certificate = values.readable(TLS_CERTIFICATE);
    Optional<Path> key = values.secret(TLS_KEY);
    if (sources.value(TLS_CERTIFICATE).isPresent() != sources.value(TLS_KEY).isPresent()) {
      problems.add("Both tls-certificate and tls-key are needed, or none.");
    }
    return certificate.flatMap(chain -> key.map(secret -> new HttpSettings.Tls(chain, secret)));
  }

  private boolean isPublic(String bind) {
    try {
      return Arrays.stream(InetAddress.getAllByName(bind))
          .anyMatch(address -> !address.isLoopbackAddress());
    } catch (UnknownHostException e) {
      values.problem(BIND, "must be an address of this machine", bind);
      return false;
    }
  }

  private LogSettings log(SharingSettings sharing) {
    KafkaSettings kafka = new KafkaSettings(values, sources, given.kafkaProperties(), problems);
    if (values.isSet(KAFKA) && values.isSet(DURABILITY)) {
      problems.add(
          "The setting durability is for the embedded broker; a Kafka cluster has its own.");
    }
    boolean changes = values.bool(CHANGES);
    if (changes && !values.isSet(KAFKA)) {
      problems.add(
          "The setting changes is for a Kafka cluster: nobody else can read the embedded broker.");
    }
    boolean fsync = values.choice(DURABILITY, List.of("process", "fsync")).equals("fsync");
    Duration canary = Duration.ofSeconds(values.integer(CANARY_SECONDS, 1, 3_600));
    return new LogSettings(
        kafka.bootstrapServers(),
        kafka.properties(),
        values.bool(ACCEPT_WEAK_KAFKA),
        prefix(),
        partitions(),
        fsync,
        topics(changes, sharing),
        canary);
  }

  private static Set<LogSettings.Choice> topics(boolean changes, SharingSettings sharing) {
    Set<LogSettings.Choice> topics = EnumSet.noneOf(LogSettings.Choice.class);
    if (changes) {
      topics.add(LogSettings.Choice.CHANGES);
    }
    if (sharing.delivery() instanceof Delivery.Redistributor(ForwardSettings forward)) {
      if (forward.grid().isEmpty()) {
        topics.add(LogSettings.Choice.WHEREABOUTS);
      }
      if (forward.byTopic()) {
        topics.add(LogSettings.Choice.FORWARDING);
      }
    }
    return topics;
  }

  private String prefix() {
    String prefix = values.text(TOPIC_PREFIX);
    if (!prefix.matches("[A-Za-z0-9._-]{1,100}")) {
      values.problem(
          TOPIC_PREFIX, "may have letters, digits, dots, dashes and underscores only", prefix);
    }
    return prefix;
  }

  private OptionalInt partitions() {
    return sources.value(PARTITIONS).isPresent()
        ? OptionalInt.of(values.integer(PARTITIONS, 1, 1_000))
        : OptionalInt.empty();
  }

  private OpsSettings.LogFormat logFormat() {
    return values.choice(LOG_FORMAT, List.of("text", "json")).equals("json")
        ? OpsSettings.LogFormat.JSON
        : OpsSettings.LogFormat.TEXT;
  }

  private ServerSettings.StateKind state() {
    return values.choice(STATE, List.of("h2", "memory")).equals("memory")
        ? ServerSettings.StateKind.MEMORY
        : ServerSettings.StateKind.H2;
  }

  private LimitSettings limits() {
    return new LimitSettings(
        values.integer(OUTBOX_BYTES, LEAST_OUTBOX, 1 << 30),
        values.integer(CONNECTIONS_PER_USER, 1, 10_000),
        values.integer(CONNECTIONS_PER_ADDRESS, 1, 100_000),
        values.integer(OPERATIONS_PER_SECOND, 1, 1_000_000),
        Duration.ofMillis(values.integer(GATHER_MILLIS, 0, 20)),
        values.integer(IMAGE_BYTES, 1, MOST_IMAGE),
        values.number(IMAGE_BYTES_PER_BOARD, 0, Long.MAX_VALUE),
        values.number(MIN_FREE_DISK, 0, Long.MAX_VALUE));
  }

  private List<String> effective() {
    return Arrays.stream(Setting.values())
        .filter(setting -> sources.value(setting).isPresent())
        .map(
            setting ->
                setting.key()
                    + "="
                    + sources.value(setting).orElse("")
                    + " ("
                    + sources.origin(setting)
                    + ")")
        .toList();
  }
}
