package io.streamboard.model.widget;

import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;

/**
 * One remark in a thread.
 *
 * @param id chosen by its author, unique within the thread
 * @param time when the node took it, milliseconds since the epoch; for people, not for order
 * @param edited whether its author changed it since
 * @param mentions the people whose attention it asks for
 */
public record Comment(
    String id, PersonId author, long time, boolean edited, String text, List<PersonId> mentions) {
  public Comment {
    Require.id("comment", id);
    check(text, mentions);
    mentions = List.copyOf(mentions);
  }

  /** What holds for a comment's words wherever they are given. */
  public static void check(String text, List<PersonId> mentions) {
    Require.text("text", text, Limits.COMMENT_POINTS);
    Require.that(!text.isBlank(), "text", "not blank");
    Require.count("mentions", mentions, 0, Limits.MENTIONS);
  }

  /** The same remark in other words. */
  public Comment with(String words, List<PersonId> asked) {
    return new Comment(id, author, time, true, words, asked);
  }
}
