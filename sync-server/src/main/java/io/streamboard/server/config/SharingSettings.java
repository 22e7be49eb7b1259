package io.streamboard.server.config;

import static io.streamboard.server.config.Setting.ADVERTISED_ADDRESS;
import static io.streamboard.server.config.Setting.DELIVERY;
import static io.streamboard.server.config.Setting.KAFKA;
import static io.streamboard.server.config.Setting.NODE_ID;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * How the nodes share the boards.
 *
 * @param nodeId empty: the one kept in the data folder
 * @param address where others reach this node; empty: where it listens
 */
public record SharingSettings(Delivery delivery, Optional<String> nodeId, Optional<URI> address) {

  /** Which node works on what, and how changes come to the node where the socket is. */
  public sealed interface Delivery {
    /** Every node works on all boards. */
    record Broadcast() implements Delivery {}

    /** Each works on some, and clients go there. */
    record Router() implements Delivery {}

    /** Each works on some, and forwards what happens to the nodes that have clients there. */
    record Redistributor(ForwardSettings forward) implements Delivery {}
  }

  SharingSettings alone() {
    return new SharingSettings(new Delivery.Broadcast(), nodeId, address);
  }

  static SharingSettings of(Values values, Problems problems) {
    return new SharingSettings(delivery(values, problems), nodeId(values), address(values));
  }

  /** Whether each node works on some of the boards only. */
  public boolean shared() {
    return switch (delivery) {
      case Delivery.Broadcast _ -> false;
      case Delivery.Router _, Delivery.Redistributor _ -> true;
    };
  }

  /**
   * What must be alike at all nodes, as the settings have it: the delivery, and with {@code
   * redistributor} whereabouts and forwarding behind a plus each.
   */
  public String way() {
    return switch (delivery) {
      case Delivery.Broadcast _ -> "broadcast";
      case Delivery.Router _ -> "router";
      case Delivery.Redistributor(ForwardSettings forward) -> "redistributor+" + forward.way();
    };
  }

  private static Delivery delivery(Values values, Problems problems) {
    String chosen = values.choice(DELIVERY, List.of("broadcast", "router", "redistributor"));
    boolean redistributes = chosen.equals("redistributor");
    Optional<ForwardSettings> forward = ForwardSettings.of(values, redistributes);
    if (!chosen.equals("broadcast") && !values.isSet(KAFKA)) {
      problems.add(
          "The delivery "
              + chosen
              + " shares boards among nodes, which needs a Kafka cluster: set"
              + " kafka.");
    }
    return forward
        .<Delivery>map(Delivery.Redistributor::new)
        .orElseGet(
            () -> chosen.equals("broadcast") ? new Delivery.Broadcast() : new Delivery.Router());
  }

  private static Optional<String> nodeId(Values values) {
    if (!values.isSet(NODE_ID)) {
      return Optional.empty();
    }
    String id = values.text(NODE_ID);
    if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
      values.problem(NODE_ID, "may have 1 to 64 letters, digits, dots, dashes and underscores", id);
    }
    return Optional.of(id);
  }

  private static Optional<URI> address(Values values) {
    if (!values.isSet(ADVERTISED_ADDRESS)) {
      return Optional.empty();
    }
    String text = values.text(ADVERTISED_ADDRESS);
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getQuery() == null) {
        return Optional.of(address);
      }
    } catch (URISyntaxException none) {
      // Told below, like what is an address of something else.
    }
    values.problem(ADVERTISED_ADDRESS, "must begin with http:// or https:// and name a host", text);
    return Optional.empty();
  }
}
