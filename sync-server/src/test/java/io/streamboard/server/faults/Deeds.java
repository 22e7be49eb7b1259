package io.streamboard.server.faults;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.view.WidgetView;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.SplittableRandom;

/** What one client does at random on what it sees; owners also give and take the guest's rights. */
final class Deeds {
  private static final int WIDGETS = 40;
  private static final List<WidgetLevel> LEVELS =
      List.of(WidgetLevel.HIDDEN, WidgetLevel.VIEW, WidgetLevel.EDIT);

  private final String name;
  private final SplittableRandom random;
  private final Principal guest;
  private int added;

  /**
   * @param name part of the ids of the widgets that it adds
   * @param guest whose rights change
   */
  Deeds(String name, SplittableRandom random, Principal guest) {
    this.name = name;
    this.random = random;
    this.guest = guest;
  }

  Operation on(BoardView view) {
    List<WidgetView> seen = List.copyOf(view.widgets().values());
    if (seen.isEmpty() || (seen.size() < WIDGETS && random.nextInt(6) == 0)) {
      return add();
    }
    boolean owner = view.role().filter(Role.OWNER::equals).isPresent();
    if (owner && random.nextInt(12) == 0) {
      return rights(seen);
    }
    return onWidget(seen.get(random.nextInt(seen.size())));
  }

  private Operation add() {
    added++;
    return new Operation.WidgetAdd(
        new Widget(
            new WidgetId(name + "-" + added),
            new WidgetKind.Note(),
            Bounds.of(random.nextInt(2_000), random.nextInt(2_000), 100, 80),
            ZKey.FIRST,
            Style.DEFAULT,
            "note"));
  }

  private Operation onWidget(WidgetView target) {
    WidgetId id = target.widget().id();
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 ->
          new Operation.WidgetMove(List.of(new Operation.Move(id, point())));
      case 10, 11, 12, 13, 14 -> typed(target);
      case 15, 16 ->
          new Operation.WidgetRestyle(
              List.of(id), Style.of(StyleProperty.FILL, "c" + random.nextInt(9)));
      case 17 -> new Operation.WidgetRemove(List.of(id));
      case 18 -> new Operation.WidgetLock(List.of(id), "mine");
      default -> new Operation.WidgetUnlock(List.of(id));
    };
  }

  private Operation typed(WidgetView target) {
    String text = target.widget().text();
    String kept = text.length() > 60 ? text.substring(30) : text;
    int at = random.nextInt(kept.length() + 1);
    String next = kept.substring(0, at) + (char) ('a' + random.nextInt(26)) + kept.substring(at);
    return new Operation.TextChange(
        target.widget().id(), target.textRevision(), TextDelta.between(text, next));
  }

  private Operation rights(List<WidgetView> seen) {
    List<WidgetId> one = List.of(seen.get(random.nextInt(seen.size())).widget().id());
    return switch (random.nextInt(10)) {
      case 0 -> new Operation.BoardRevoke(guest);
      case 1, 2, 3 -> new Operation.BoardGrant(guest, Role.VIEWER);
      case 4, 5 -> new Operation.WidgetRevoke(one, guest);
      default -> new Operation.WidgetGrant(one, guest, LEVELS.get(random.nextInt(LEVELS.size())));
    };
  }

  private Point point() {
    return new Point(random.nextInt(2_000), random.nextInt(2_000));
  }
}
