package io.streamboard.model.wire;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import java.util.List;
import java.util.Optional;

/** Answers to {@link Query}; one type may answer several of them. */
public sealed interface Answer {
  record Boards(List<BoardEntry> boards) implements Answer {}

  record People(List<Named> people) implements Answer {}

  record MemberList(List<Member> members, List<PersonId> present) implements Answer {}

  record Grants(List<WidgetGrantEntry> grants) implements Answer {}

  /** The highest counter of the writer in the log; 0 when none is. */
  record Standing(long counter) implements Answer {}

  /**
   * A board in a person's list.
   *
   * @param role empty for a guest who was granted single widgets
   */
  record BoardEntry(BoardId board, String title, Optional<Role> role) {}

  /** A person or group and how people call it. */
  record Named(Principal principal, String name) {}

  record Member(Principal principal, String name, Role role) {}

  record WidgetGrantEntry(Principal principal, String name, WidgetLevel level) {}
}
