package io.streamboard.model.reference;

import io.streamboard.model.generate.Values;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What ties widgets to others: frames, ends, groups, threads; mostly such as fit. */
final class RandomRelations {
  private static final int MODEST = 3_000;

  private final Values values;

  RandomRelations(Values values) {
    this.values = values;
  }

  /** A new widget of any kind, often one that lies in something. */
  Widget widget(ReferenceBoard board, WidgetId id, Supplier<WidgetId> ids) {
    WidgetKind kind = kind(ids);
    Optional<WidgetId> holder =
        oneIn(2)
            ? Optional.of(holder(board, kind instanceof WidgetKind.Thread, ids))
            : Optional.empty();
    return new Widget(
        id,
        kind,
        bounds(),
        values.z(),
        values.style(),
        values.text(12),
        holder.filter(other -> !other.equals(id)),
        oneIn(4) ? Optional.of(mark()) : Optional.empty());
  }

  private WidgetKind kind(Supplier<WidgetId> ids) {
    return switch (values.random().nextInt(16)) {
      case 0, 1, 2 -> new WidgetKind.Note();
      case 3 -> new WidgetKind.Shape(values.any(ShapeForm.values()));
      case 4 -> new WidgetKind.FreeText();
      case 5, 6 -> new WidgetKind.Connector(end(ids), end(ids));
      case 7 -> new WidgetKind.Ink(values.ink());
      case 8 -> new WidgetKind.Image(values.blob(), values.size());
      case 9, 10, 11, 12 -> new WidgetKind.Frame();
      default -> new WidgetKind.Thread(oneIn(20) ? comments() : List.of(), oneIn(10));
    };
  }

  private List<Comment> comments() {
    return List.of(new Comment("k0", new PersonId("ana"), 1, false, "was here", List.of()));
  }

  Operation bind(ReferenceBoard board, Supplier<WidgetId> ids) {
    return new Operation.WidgetBind(
        mostly(board, ReferenceWidget::isConnector, ids), values.random().nextBoolean(), end(ids));
  }

  Operation hold(ReferenceBoard board, Supplier<WidgetId> ids) {
    boolean threads = oneIn(4);
    List<WidgetId> targets =
        values.distinct(
            4, () -> threads ? mostly(board, ReferenceWidget::isThread, ids) : ids.get());
    Optional<WidgetId> holder =
        oneIn(5) ? Optional.empty() : Optional.of(holder(board, threads, ids));
    return new Operation.WidgetHold(targets, holder.filter(id -> !targets.contains(id)));
  }

  /** Something that can hold it, or anything. */
  WidgetId holder(ReferenceBoard board, boolean thread, Supplier<WidgetId> ids) {
    if (!thread && oneIn(4)) {
      return deepest(board).map(frame -> frame.id).orElseGet(ids);
    }
    return thread
        ? mostly(board, some -> !some.isThread(), ids)
        : mostly(board, ReferenceWidget::isFrame, ids);
  }

  /** So that frames come to lie in frames down to the last that may. */
  private static Optional<ReferenceWidget> deepest(ReferenceBoard board) {
    return board.live().stream()
        .filter(ReferenceWidget::isFrame)
        .max(Comparator.comparingInt(frame -> board.above(frame).size()));
  }

  Operation group(Supplier<WidgetId> ids) {
    return new Operation.WidgetGroup(
        values.distinct(4, ids), oneIn(4) ? Optional.empty() : Optional.of(mark()));
  }

  Operation say(ReferenceBoard board, Supplier<WidgetId> ids) {
    WidgetId thread = mostly(board, ReferenceWidget::isThread, ids);
    return switch (values.random().nextInt(6)) {
      case 0 -> new Operation.CommentEdit(thread, said(board, thread), words(), mentions());
      case 1 -> new Operation.CommentRemove(thread, said(board, thread));
      case 2 ->
          new Operation.ThreadResolve(
              values.distinct(3, () -> mostly(board, ReferenceWidget::isThread, ids)),
              values.random().nextBoolean());
      case 3 -> new Operation.CommentAdd(thread, said(board, thread), words(), mentions());
      default ->
          new Operation.CommentAdd(
              thread, "k" + values.random().nextInt(10_000), words(), mentions());
    };
  }

  /** The id of a comment that is in the thread, or of none. */
  private String said(ReferenceBoard board, WidgetId thread) {
    List<Comment> comments = board.remembered(thread).map(some -> some.comments).orElse(List.of());
    return comments.isEmpty() || oneIn(6) ? "k-none" : values.any(comments).id();
  }

  private String words() {
    return "c" + values.text(20);
  }

  private List<PersonId> mentions() {
    return values.list(0, 2, values::person);
  }

  End end(Supplier<WidgetId> ids) {
    return new End(
        point(),
        oneIn(2)
            ? Optional.of(new Anchor(ids.get(), values.random().nextDouble(), 0.5))
            : Optional.empty());
  }

  GroupMark mark() {
    return new GroupMark("m" + values.random().nextInt(4));
  }

  /** Mostly far from the border of the board, so that what lies in frames can go along. */
  Point point() {
    return oneIn(12)
        ? values.point()
        : new Point(near() / 8.0, oneIn(3) ? near() : near() / 1000.0);
  }

  private int near() {
    return values.random().nextInt(-MODEST, MODEST);
  }

  Bounds bounds() {
    return new Bounds(point(), size());
  }

  Size size() {
    return values.size();
  }

  WidgetId mostly(ReferenceBoard board, Predicate<ReferenceWidget> those, Supplier<WidgetId> ids) {
    List<ReferenceWidget> fit = board.live().stream().filter(those).toList();
    return fit.isEmpty() || oneIn(10) ? ids.get() : values.any(fit).id;
  }

  private boolean oneIn(int times) {
    return values.random().nextInt(times) == 0;
  }
}
