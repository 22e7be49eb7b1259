package io.streamboard.server.forward.grid;

import java.util.List;

/**
 * Where the nodes' grid is.
 *
 * @param name tells grids of several sites apart
 * @param host the address to listen on
 * @param port for the grid alone
 * @param members addresses with ports of nodes, of which one that is there is enough to join
 */
public record GridSettings(String name, String host, int port, List<String> members) {
  public GridSettings {
    members = List.copyOf(members);
  }
}
