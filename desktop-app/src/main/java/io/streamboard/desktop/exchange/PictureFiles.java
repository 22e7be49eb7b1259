package io.streamboard.desktop.exchange;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.OutputStream;

/**
 * The files of boards as the server has them: pictures, and whole archives. Blocking, on any thread
 * but the screen's; fails with {@link io.streamboard.client.blob.BlobException}.
 */
public interface PictureFiles {

  byte[] fetch(BoardId board, BlobHash picture);

  /** Writes the archive of the whole board, as only its owners get it. */
  void archive(BoardId board, OutputStream to);

  /** Returns when a widget that shows the picture may be added to the board. */
  void upload(BoardId board, byte[] file);
}
