package io.streamboard.server.blob;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.Views;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.server.access.SeenBoards;
import io.streamboard.server.http.RefusedException;

/** The rights of the boards of this node. */
final class BoardBlobRights implements BlobRights {
  private final SeenBoards boards;

  BoardBlobRights(SeenBoards boards) {
    this.boards = boards;
  }

  @Override
  public void requireAdding(PersonId person, BoardId board) {
    seen(person, board).require(Role.EDITOR);
  }

  @Override
  public void requireShown(PersonId person, BlobKey blob) {
    SeenBoards.Seen seen = seen(person, blob.board());
    Audience audience = Views.audience(seen.state(), seen.caller());
    boolean shown =
        seen.state().widgets().values().stream()
            .filter(widget -> widget.live() && shows(widget.widget().kind(), blob.hash()))
            .anyMatch(widget -> audience.sees(widget.widget().id()));
    if (!shown) {
      throw RefusedException.notFound("no such blob");
    }
  }

  private SeenBoards.Seen seen(PersonId person, BoardId board) {
    return boards.of(person, board, () -> RefusedException.notFound("no such blob"));
  }

  private static boolean shows(WidgetKind kind, BlobHash blob) {
    return kind instanceof WidgetKind.Image image && image.blob().equals(blob);
  }
}
