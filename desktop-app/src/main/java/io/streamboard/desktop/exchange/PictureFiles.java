package io.streamboard.desktop.exchange;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;

/**
 * The files of the pictures on boards, as the server has them. Blocking, on any thread but the
 * screen's; fails with {@link io.streamboard.client.blob.BlobException}.
 */
public interface PictureFiles {

  byte[] fetch(BoardId board, BlobHash picture);

  /** Returns when a widget that shows the picture may be added to the board. */
  void upload(BoardId board, byte[] file);
}
