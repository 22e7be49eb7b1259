package io.streamboard.desktop.board.talk;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import java.util.Optional;

/** The thread that the panel shows. */
public sealed interface Open {

  /** None: the panel lists all threads. */
  record Nothing() implements Open {}

  /**
   * One that is there once something has been said in it.
   *
   * @param holder what it will be about; empty: a place
   * @param at where its pin will be, in world units
   */
  record Begun(Optional<WidgetId> holder, Point at) implements Open {}

  /** One that is on the board. */
  record There(WidgetId thread) implements Open {}
}
