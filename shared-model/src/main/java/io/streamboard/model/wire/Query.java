package io.streamboard.model.wire;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;

/** The questions a client may ask. Each has one {@link Answer} type. */
public sealed interface Query {
  /** The boards I can open. */
  record MyBoards() implements Query {}

  /** Whom I can share with: accounts and groups whose name contains the text, at most 50. */
  record FindPeople(String text) implements Query {}

  /** Who has a role on the board, and who is there now. */
  record Members(BoardId board) implements Query {}

  /** The grants on a widget; only for owners of the board. */
  record WidgetGrants(BoardId board, WidgetId widget) implements Query {}

  /** Which operations of a writer are in the log: for a writer the board has forgotten. */
  record WriterStanding(BoardId board, WriterId writer) implements Query {}
}
