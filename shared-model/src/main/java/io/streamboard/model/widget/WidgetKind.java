package io.streamboard.model.widget;

import io.streamboard.model.geometry.Size;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import java.util.List;

/**
 * What a widget is, with the data that only this kind has. A new kind is a new record here and a
 * type name in the codec.
 */
public sealed interface WidgetKind {
  /** A sticky note. */
  record Note() implements WidgetKind {}

  /** A geometric shape with a text inside. */
  record Shape(ShapeForm form) implements WidgetKind {}

  /** Text without a box. */
  record FreeText() implements WidgetKind {}

  /** A line between two ends; its text is its label. */
  record Connector(End from, End to) implements WidgetKind {}

  /** A line drawn by hand. */
  record Ink(InkPath path) implements WidgetKind {}

  /**
   * A picture; its text says what it shows, for those who cannot see it.
   *
   * @param natural its size in its own pixels
   */
  record Image(BlobHash blob, Size natural) implements WidgetKind {}

  /**
   * A named area; its text is the name. What it holds moves and is removed with it, and has its
   * rights.
   */
  record Frame() implements WidgetKind {}

  /**
   * What people say about a widget (its holder) or about a place.
   *
   * @param comments the oldest first; none twice
   * @param resolved whether it is settled
   */
  record Thread(List<Comment> comments, boolean resolved) implements WidgetKind {
    public Thread {
      Require.count("comments", comments, 0, Limits.COMMENTS);
      Require.that(
          comments.stream().map(Comment::id).distinct().count() == comments.size(),
          "comments",
          "none twice");
      comments = List.copyOf(comments);
    }
  }
}
