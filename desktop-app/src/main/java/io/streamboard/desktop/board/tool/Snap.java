package io.streamboard.desktop.board.tool;

import java.util.List;

/**
 * How far something is drawn so that it fits to what is near, in world units, and the lines that
 * tell why.
 */
public record Snap(double dx, double dy, List<Guide> guides) {

  public static final Snap NONE = new Snap(0, 0, List.of());

  public Snap {
    guides = List.copyOf(guides);
  }
}
