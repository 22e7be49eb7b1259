package io.streamboard.desktop.board.talk;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody says in a comment.
 *
 * @param mentions whose attention it asks for; each is in the text as {@link #mark}
 */
public record Words(String text, List<PersonId> mentions) {

  public Words {
    text = text.strip();
    mentions = List.copyOf(mentions);
  }

  /** The words in which these people are mentioned whose mark still stands in the text. */
  static Words of(String text, Map<PersonId, String> named) {
    Map<PersonId, String> left = new LinkedHashMap<>(named);
    left.values().removeIf(name -> !text.contains(mark(name)));
    return new Words(text, left.keySet().stream().limit(Limits.MENTIONS).toList());
  }

  /** How a text mentions somebody of this name. */
  static String mark(String name) {
    return "@" + name;
  }

  /** Whether the board takes a text as a comment. */
  static boolean fits(String text) {
    String said = text.strip();
    return !said.isEmpty() && said.codePointCount(0, said.length()) <= Limits.COMMENT_POINTS;
  }
}
