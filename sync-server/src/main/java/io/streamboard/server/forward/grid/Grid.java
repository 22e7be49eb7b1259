package io.streamboard.server.forward.grid;

import io.streamboard.server.forward.NodeSecret;
import io.streamboard.server.forward.Whereabouts;
import io.streamboard.server.placement.Node;

/** The door to the grid: knows nothing of its library, so that it can be loaded without. */
public final class Grid {
  private static final String LIBRARY = "com.hazelcast.core.Hazelcast";

  private Grid() {}

  /**
   * Joins the grid, or begins one. Blocking. Throws {@link GridMissingException} where the library
   * is not on the class path.
   */
  public static Whereabouts join(GridSettings settings, Node self, NodeSecret secret) {
    try {
      Class.forName(LIBRARY, false, Grid.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new GridMissingException(missing);
    }
    return GridWhereabouts.join(settings, self, secret);
  }
}
