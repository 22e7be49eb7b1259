package io.streamboard.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All settings, checked.
 *
 * @param effective one line for each setting and where it came from, without secrets
 */
public record ServerSettings(
    Path data,
    HttpSettings http,
    LogSettings log,
    SharingSettings sharing,
    StateKind state,
    LimitSettings limits,
    OpsSettings ops,
    List<String> effective) {
  public ServerSettings {
    effective = List.copyOf(effective);
  }

  /** Those of {@link #effective} that somebody has set. */
  public List<String> chosen() {
    return effective.stream().filter(line -> !line.endsWith(Sources.BY_DEFAULT)).toList();
  }

  /** The same for a node that works on all boards by itself, whatever is chosen. */
  public ServerSettings alone() {
    return new ServerSettings(data, http, log, sharing.alone(), state, limits, ops, effective);
  }

  /**
   * Why others cannot come to this node by the address that they are told, as a line for the log
   * with its code; empty where nothing speaks against it.
   *
   * @param port at which it listens
   */
  public Optional<String> unreachable(int port) {
    return sharing.shared()
        ? new ToldAddress(sharing.address().orElseGet(() -> http.here(port)))
            .unreachable(log.kafka().map(KafkaAddress::elsewhere).orElse(List.of()))
        : Optional.empty();
  }

  /** Where board states are kept between starts. */
  public enum StateKind {
    H2,
    /** Nothing is kept: each start folds the whole log. For trials and tests. */
    MEMORY
  }
}
