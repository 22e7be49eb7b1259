package io.streamboard.server.simulation;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** What people do with frames, connectors, groups and threads, on what they see. */
final class RelationActs {
  private final SplittableRandom random;
  private int said;

  RelationActs(SplittableRandom random) {
    this.random = random;
  }

  /** A new widget of any kind, often one that lies in something that is in sight. */
  Operation add(WidgetId id, List<WidgetView> seen) {
    WidgetKind kind = kind(seen);
    boolean thread = kind instanceof WidgetKind.Thread;
    Predicate<WidgetView> holds = one -> thread ? !isThread(one) : isFrame(one);
    Optional<WidgetId> holder = random.nextInt(3) > 0 ? some(seen, holds) : Optional.empty();
    return new Operation.WidgetAdd(
        new Widget(
            id,
            kind,
            new Bounds(point(), new Size(random.nextInt(20, 200), random.nextInt(20, 200))),
            ZKey.FIRST,
            Style.DEFAULT,
            "",
            holder,
            random.nextInt(4) == 0 ? Optional.of(mark()) : Optional.empty()));
  }

  private WidgetKind kind(List<WidgetView> seen) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new WidgetKind.Frame();
      case 3, 4 -> new WidgetKind.Connector(end(seen), end(seen));
      case 5 -> new WidgetKind.Ink(new InkPath("0 0 10 5000 10000 100 10000 0 10"));
      case 6 ->
          new WidgetKind.Image(
              new BlobHash(Integer.toString(random.nextInt(10)).repeat(64)), new Size(640, 480));
      case 7, 8, 9 -> new WidgetKind.Thread(List.of(), false);
      default -> new WidgetKind.Note();
    };
  }

  /** Something to do with what ties widgets to others. */
  Operation on(List<WidgetView> seen) {
    WidgetId any = any(seen).widget().id();
    return switch (random.nextInt(14)) {
      case 0, 1 ->
          new Operation.WidgetBind(
              some(seen, RelationActs::isConnector).orElse(any), random.nextBoolean(), end(seen));
      case 2, 3, 4 -> hold(seen);
      case 5 ->
          new Operation.WidgetGroup(
              List.of(any), random.nextBoolean() ? Optional.of(mark()) : Optional.empty());
      case 6 ->
          new Operation.ThreadResolve(
              List.of(some(seen, RelationActs::isThread).orElse(any)), random.nextBoolean());
      case 7, 8, 9 ->
          some(seen, RelationActs::isFrame)
              .<Operation>map(id -> new Operation.WidgetMove(List.of(move(id))))
              .orElseGet(() -> say(seen, any));
      default -> say(seen, any);
    };
  }

  private Operation hold(List<WidgetView> seen) {
    WidgetView target = any(seen);
    Predicate<WidgetView> holds = one -> isThread(target) ? !isThread(one) : isFrame(one);
    Optional<WidgetId> holder = random.nextInt(4) == 0 ? Optional.empty() : some(seen, holds);
    WidgetId id = target.widget().id();
    return new Operation.WidgetHold(List.of(id), holder.filter(other -> !other.equals(id)));
  }

  private Operation say(List<WidgetView> seen, WidgetId otherwise) {
    List<WidgetView> threads = seen.stream().filter(RelationActs::isThread).toList();
    if (threads.isEmpty()) {
      return new Operation.CommentAdd(otherwise, "k", "anybody?", List.of());
    }
    WidgetView thread = any(threads);
    WidgetId id = thread.widget().id();
    List<Comment> comments = ((WidgetKind.Thread) thread.widget().kind()).comments();
    int chance = random.nextInt(6);
    if (comments.isEmpty() || (chance > 1 && comments.size() < 8)) {
      return new Operation.CommentAdd(
          id, "k" + said++, "remark " + said, List.of(new PersonId("p1")));
    }
    String comment = any(comments).id();
    return chance == 0
        ? new Operation.CommentEdit(id, comment, "rather " + said++, List.of())
        : new Operation.CommentRemove(id, comment);
  }

  private Operation.Move move(WidgetId id) {
    return new Operation.Move(id, point());
  }

  private End end(List<WidgetView> seen) {
    return random.nextInt(3) == 0 || seen.isEmpty()
        ? End.free(point())
        : End.bound(point(), new Anchor(any(seen).widget().id(), 0.5, random.nextDouble()));
  }

  private GroupMark mark() {
    return new GroupMark("m" + random.nextInt(4));
  }

  private Point point() {
    return new Point(random.nextInt(2_000), random.nextInt(2_000));
  }

  /** A frame, if there is one and chance will; what it holds gets its rights. */
  Optional<WidgetId> frame(List<WidgetView> seen) {
    return random.nextBoolean() ? some(seen, RelationActs::isFrame) : Optional.empty();
  }

  private Optional<WidgetId> some(List<WidgetView> seen, Predicate<WidgetView> which) {
    List<WidgetView> all = seen.stream().filter(which).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(any(all).widget().id());
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static boolean isThread(WidgetView widget) {
    return widget.widget().kind() instanceof WidgetKind.Thread;
  }

  private static boolean isFrame(WidgetView widget) {
    return widget.widget().kind() instanceof WidgetKind.Frame;
  }

  private static boolean isConnector(WidgetView widget) {
    return widget.widget().kind() instanceof WidgetKind.Connector;
  }
}
