package io.streamboard.server.directory;

import io.streamboard.server.replica.BoardUpdate;
import java.util.Optional;

/** Hears of changed entries. Called on the worker of the board, in the board's order. */
@FunctionalInterface
public interface DirectoryListener {

  /**
   * An entry came or changed of a board that is not folded here. Called on the thread that brings
   * it.
   */
  default void learned(DirectoryEntry after) {}

  /**
   * An entry came or changed.
   *
   * @param before empty for a new board
   * @param cause the record that changed the entry
   */
  void changed(Optional<DirectoryEntry> before, DirectoryEntry after, BoardUpdate cause);
}
