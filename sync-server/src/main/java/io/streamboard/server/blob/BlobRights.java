package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;

/** Who may do what with blobs, by the boards as they are now. Blocking; thread-safe. */
interface BlobRights {

  /**
   * Throws {@link BlobRefusedException} unless the person may put widgets on the board.
   *
   * @param person with a valid token
   */
  void requireAdding(PersonId person, BoardId board);

  /**
   * Throws {@link BlobRefusedException}, the same as for what does not exist, unless a widget of
   * the person's view of the board shows the blob.
   */
  void requireShown(PersonId person, BlobKey blob);
}
