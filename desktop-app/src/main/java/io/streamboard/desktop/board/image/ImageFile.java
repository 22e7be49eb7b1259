package io.streamboard.desktop.board.image;

import io.streamboard.model.geometry.Size;

/**
 * A picture that was looked at and may be put on a board.
 *
 * @param name as the person knows it; empty for what has none
 * @param bytes without notes; nobody changes them
 * @param natural its size in pixels as it is shown, the right side up
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record ImageFile(String name, byte[] bytes, Size natural) {

  /** World units; what has more pixels is shown smaller. */
  private static final double MOST = 640;

  private static final double LEAST = 16;

  /** How large it is put on a board, in world units. */
  Size size() {
    double scale = Math.min(1, MOST / Math.max(natural.width(), natural.height()));
    return new Size(
        Math.max(LEAST, Math.rint(natural.width() * scale)),
        Math.max(LEAST, Math.rint(natural.height() * scale)));
  }
}
