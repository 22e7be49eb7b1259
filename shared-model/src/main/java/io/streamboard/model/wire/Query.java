package io.streamboard.model.wire;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;
import java.util.Optional;

/** The questions a client may ask. Each has one {@link Answer} type. */
public sealed interface Query {
  /** The boards I can open. */
  record MyBoards() implements Query {}

  /** Whom I can share with: accounts and groups whose name contains the text, at most 50. */
  record FindPeople(String text) implements Query {}

  /** Who has a role on the board, and who is there now. */
  record Members(BoardId board) implements Query {}

  /** How people are called, for authors of what is seen on boards. 1 to 100 people. */
  record NamedPeople(List<PersonId> people) implements Query {
    public NamedPeople {
      Require.count("people", people, 1, Limits.PEOPLE_NAMED);
      people = List.copyOf(people);
    }
  }

  /**
   * Who may see a widget and has this text in the name, at most 50: whom one can mention. For who
   * may comment on it.
   *
   * @param widget empty: who has a role on the board
   */
  record BoardPeople(BoardId board, Optional<WidgetId> widget, String text) implements Query {}

  /** The grants on a widget; only for owners of the board. */
  record WidgetGrants(BoardId board, WidgetId widget) implements Query {}

  /**
   * Widgets of all boards in my list that I see and whose text contains this text, at most 50; case
   * and marks over letters are ignored.
   */
  record FindWidgets(String text) implements Query {}

  /** Who changed a widget last and when; for who sees it. */
  record LastChange(BoardId board, WidgetId widget) implements Query {}

  /** Which operations of a writer are in the log: for a writer the board has forgotten. */
  record WriterStanding(BoardId board, WriterId writer) implements Query {}
}
