package io.streamboard.desktop.board.relation;

import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.Tool;
import java.util.Optional;

/** Draws a connector from where it is pressed to where it is let go. */
public final class ConnectorTool implements Tool {

  private record Begun(Pointer at, Dock dock) {}

  private final Connecting connecting;
  private final Route route;
  private final Runnable done;
  private Optional<Begun> begun = Optional.empty();

  /**
   * Draws nothing yet.
   *
   * @param done another tool is taken in hand
   */
  public ConnectorTool(Connecting connecting, Route route, Runnable done) {
    this.connecting = connecting;
    this.route = route;
    this.done = done;
  }

  public Route route() {
    return route;
  }

  @Override
  public void hovered(Pointer pointer) {
    Dock _ = connecting.hover(pointer);
  }

  @Override
  public void left() {
    connecting.leave();
  }

  @Override
  public void pressed(Pointer pointer) {
    begun = Optional.of(new Begun(pointer, connecting.hover(pointer)));
  }

  @Override
  public void dragged(Pointer pointer) {
    Dock here = connecting.hover(pointer);
    begun
        .filter(start -> pointer.away(start.at()))
        .ifPresent(start -> connecting.draw(start.dock().end(), here.end(), route));
  }

  /** A click draws nothing, and the tool stays in hand. */
  @Override
  public void released(Pointer pointer) {
    Optional<Begun> last = begun;
    begun = Optional.empty();
    Dock here = connecting.hover(pointer);
    if (last.isPresent() && pointer.away(last.get().at())) {
      connecting.add(last.get().dock().end(), here.end(), route);
      done.run();
    }
  }

  @Override
  public void cancel() {
    boolean drawing = begun.isPresent();
    begun = Optional.empty();
    connecting.leave();
    if (!drawing) {
      done.run();
    }
  }
}
