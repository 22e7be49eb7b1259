package io.streamboard.server.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What others are told to reach this node by, and why they cannot: a line for the log with its
 * code, empty where nothing speaks against it. No name is looked up.
 */
public record ToldAddress(URI address) {
  /**
   * As the brokers' places tell.
   *
   * @param brokersElsewhere those that are on other machines
   */
  Optional<String> unreachable(List<String> brokersElsewhere) {
    return hereAlone() && !brokersElsewhere.isEmpty()
        ? Optional.of(line("The Kafka cluster is on another machine, so they may be too"))
        : Optional.empty();
  }

  /** As the place of another node tells. */
  public Optional<String> unreachable(String node, URI other) {
    return hereAlone() && !new ToldAddress(other).hereAlone()
        ? Optional.of(line("The node " + node + " is reached at " + other + ", another machine"))
        : Optional.empty();
  }

  private boolean hereAlone() {
    String host = Optional.ofNullable(address.getHost()).orElse("");
    return KafkaAddress.isLoopbackHost(host.replaceAll("[\\[\\]]", ""));
  }

  private String line(String reason) {
    return "address-unreachable: others are told to reach this node at "
        + address
        + ", which on their machines is not this one. "
        + reason
        + ": set advertised-address to where they reach it.";
  }
}
