package io.streamboard.model.wire;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.KindName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Answers to {@link Query}; one type may answer several of them. */
public sealed interface Answer {
  record Boards(List<BoardEntry> boards) implements Answer {}

  record People(List<Named> people) implements Answer {}

  record MemberList(List<Member> members, List<PersonId> present) implements Answer {}

  record Grants(List<WidgetGrantEntry> grants) implements Answer {}

  /**
   * What a search on all boards has found.
   *
   * @param more whether there may be others that I see
   * @param elsewhere addresses of other nodes that work on boards of mine, and answer for those
   */
  record Found(List<Hit> hits, boolean more, List<String> elsewhere) implements Answer {
    public Found {
      hits = List.copyOf(hits);
      elsewhere = List.copyOf(elsewhere);
    }

    /** By a node that works on all boards. */
    public Found(List<Hit> hits, boolean more) {
      this(hits, more, List.of());
    }
  }

  /**
   * The last change of a widget's content, place, look or relations; locks and rights are none.
   *
   * @param author empty when the server does not know it any more
   * @param time milliseconds since the epoch by the node that took it; there if the author is
   */
  record Change(Optional<PersonId> author, OptionalLong time) implements Answer {

    /** Of whose author and time the server knows nothing. */
    public static Change unknown() {
      return new Change(Optional.empty(), OptionalLong.empty());
    }
  }

  /** The highest counter of the writer in the log; 0 when none is. */
  record Standing(long counter) implements Answer {}

  /**
   * A board in a person's list.
   *
   * @param role empty for a guest who was granted single widgets
   */
  record BoardEntry(BoardId board, String title, Optional<Role> role) {}

  /**
   * A widget whose text was looked for.
   *
   * @param title of the board
   * @param kind empty from a server that does not tell it, and for one that only newer versions
   *     have
   * @param excerpt of the widget's text, on one line, around the first hit
   * @param from the first code point of the excerpt that was looked for
   * @param upto the code point after the last of them
   */
  record Hit(
      BoardId board,
      String title,
      WidgetId widget,
      Optional<KindName> kind,
      String excerpt,
      int from,
      int upto) {}

  /** A person or group and how people call it. */
  record Named(Principal principal, String name) {}

  record Member(Principal principal, String name, Role role) {}

  record WidgetGrantEntry(Principal principal, String name, WidgetLevel level) {}
}
