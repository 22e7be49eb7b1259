package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.http.RefusedException;

/** Who may do what with blobs, by the boards as they are now. Blocking; thread-safe. */
interface BlobRights {

  /**
   * Throws {@link RefusedException} unless the person may put widgets on the board.
   *
   * @param person with a valid token
   */
  void requireAdding(PersonId person, BoardId board);

  /**
   * Throws {@link RefusedException}, the same as for what does not exist, unless a widget of the
   * person's view of the board shows the blob.
   */
  void requireShown(PersonId person, BlobKey blob);
}
