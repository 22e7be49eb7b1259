package io.streamboard.desktop.board.image;

import io.streamboard.model.geometry.Size;
import io.streamboard.model.widget.BlobHash;

/**
 * A picture that was looked at and may be put on a board. Of what is in its file nothing is kept:
 * of very many pictures no more are in memory than are worked on.
 *
 * @param source to read it from again
 * @param blob of the bytes without notes, as they were when they were looked at
 * @param natural its size in pixels as it is shown, the right side up
 */
record ImageFile(ImageSource source, BlobHash blob, Size natural) {

  /** World units; what has more pixels is shown smaller. */
  private static final double MOST = 640;

  private static final double LEAST = 16;

  /** As the person knows it; empty for what has none. */
  String name() {
    return source.name();
  }

  /** How large it is put on a board, in world units. */
  Size size() {
    double scale = Math.min(1, MOST / Math.max(natural.width(), natural.height()));
    return new Size(
        Math.max(LEAST, Math.rint(natural.width() * scale)),
        Math.max(LEAST, Math.rint(natural.height() * scale)));
  }
}
