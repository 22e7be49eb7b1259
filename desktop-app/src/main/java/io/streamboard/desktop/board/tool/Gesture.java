package io.streamboard.desktop.board.tool;

/** What a press of the pointer has begun, until its release or until it is given up. */
public interface Gesture {

  /** Goes on; returns what goes on from here: this, or what it has become. */
  Gesture dragged(Pointer pointer);

  /** Ends where the pointer is. Comes after a {@link #dragged} to the same place. */
  void released(Pointer pointer);

  /** Gives it up; nothing of it stays. */
  void cancel();
}
