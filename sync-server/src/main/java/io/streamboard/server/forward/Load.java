package io.streamboard.server.forward;

import io.streamboard.server.placement.Node;
import java.util.List;

/**
 * Parcels that go together.
 *
 * @param from who sends them, and where its own are sent to
 */
public record Load(Node from, List<Parcel> parcels) {
  public Load {
    parcels = List.copyOf(parcels);
  }
}
