package io.streamboard.server.session;

import io.streamboard.model.wire.CloseCode;
import io.streamboard.server.delivery.Frame;
import java.util.List;

/**
 * The transport under a session: a socket, or a link of the simulation. Thread-safe; never blocks.
 */
public interface Wire {

  /**
   * Writes the frames in order as one piece. True when that is done already, as mostly; else {@code
   * done} is told when it is, perhaps within the call. The next call comes only after either.
   */
  boolean write(List<Frame> frames, Done done);

  /**
   * Says goodbye: after the write under way come the last frames and the code, and then the
   * connection ends, at the latest after a while in which the peer has not read them. Nothing is
   * written afterwards.
   */
  void close(List<Frame> last, CloseCode code);

  /** What became of a write. */
  interface Done {

    /** A part of it is out, so the peer reads. */
    void progressed();

    void written();

    /** The connection is of no use any more; its end is told to the session by other means. */
    void failed();
  }
}
