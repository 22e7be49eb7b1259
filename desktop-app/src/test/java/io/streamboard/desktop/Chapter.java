package io.streamboard.desktop;

import java.util.List;

/** Some screens that belong together, each brought up and looked at. */
interface Chapter {

  /** The names of the pictures that {@link #walk} takes, in this order. */
  List<String> pictures();

  /** Shows the screens; called on the thread that walks, and not on the JavaFX thread. */
  void walk();
}
