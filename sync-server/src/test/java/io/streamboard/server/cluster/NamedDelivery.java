package io.streamboard.server.cluster;

import java.util.List;

/**
 * A delivery with its parts, by the name that it has in tests and commands: {@code broadcast},
 * {@code router} or {@code redistributor+WHEREABOUTS+FORWARDING}.
 *
 * @param options of {@code serve} that choose it
 */
public record NamedDelivery(String name, List<String> options) {
  /** What nodes do that are told nothing. */
  static final String USUAL = "broadcast";

  public NamedDelivery {
    options = List.copyOf(options);
  }

  /** Throws {@link IllegalArgumentException} for what cannot be a name; a node knows the rest. */
  public static NamedDelivery named(String name) {
    List<String> parts = List.of(name.split("\\+", -1));
    return switch (parts.size()) {
      case 1 ->
          new NamedDelivery(
              name, name.equals(USUAL) ? List.of() : List.of("--delivery", parts.get(0)));
      case 3 ->
          new NamedDelivery(
              name,
              List.of(
                  "--delivery",
                  parts.get(0),
                  "--whereabouts",
                  parts.get(1),
                  "--forwarding",
                  parts.get(2)));
      default -> throw new IllegalArgumentException("not a delivery: " + name);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
