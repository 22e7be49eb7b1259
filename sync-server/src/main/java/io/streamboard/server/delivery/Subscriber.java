package io.streamboard.server.delivery;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;

/** A session as delivery sees it. Thread-safe; never blocks. */
public interface Subscriber extends Author {

  /** Names the session for presence; unique on the node. */
  String session();

  PersonId person();

  /**
   * Whether everything sent before is written, so that a frame goes out at once. When not, {@link
   * Delivery#wake} is called for the board as soon as it is: until then what is due gathers.
   */
  boolean ready(BoardId board);

  /**
   * {@link Delivery#wake} is called for the board as soon as everything is written, which may be
   * now.
   */
  void wakeLater(BoardId board);

  /** False when the frame found no room and was dropped; the caller makes good for it later. */
  boolean send(Frame frame);

  /** Takes back what waits for the board. */
  void purge(BoardId board);

  /**
   * The board is worked on elsewhere from now on, and closed on this session: nothing more of it is
   * sent.
   */
  void moved(BoardId board);

  /** Delivery has closed the board on this session. */
  void closed(BoardId board);
}
