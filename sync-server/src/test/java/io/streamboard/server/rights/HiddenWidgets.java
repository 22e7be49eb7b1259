package io.streamboard.server.rights;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ServerMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;

/**
 * A board with hidden widgets that carry a random marker wherever text goes: id, text, style, lock,
 * author, live drags.
 */
abstract class HiddenWidgets extends PlansBoard {
  static final Principal EVERYONE = new Principal.Everyone();
  static final WidgetId OPEN = new WidgetId("open");

  final String marker =
      "MARK" + HexFormat.of().toHexDigits(new SplittableRandom(20260301).nextLong());
  final List<TappedSocket> viewers = new ArrayList<>();
  final TappedSocket viewer;
  final TappedSocket editor;
  final Hand author;

  HiddenWidgets(Path folder) throws IOException {
    super(folder, "Ben", "Vic");
    world.personWithId("Quill", marker);
    viewer = tap();
    editor = world.connect("Ben");
    author = new Hand(world.connect("Quill"), BOARD, "writer-" + marker);
  }

  TappedSocket tap() {
    TappedSocket socket = world.connect("Vic");
    viewers.add(socket);
    return socket;
  }

  /** The author of what is hidden has its role by a group: members are told of the group only. */
  @BeforeEach
  void boardWithHiddenWidgets() {
    Principal scribes = new Principal.Group(world.group("Scribes", "Quill"));
    owner.does(
        new Operation.BoardCreate("Plans"),
        RightsWorld.add("open"),
        new Operation.BoardGrant(scribes, Role.OWNER),
        new Operation.BoardGrant(world.principal("Ben"), Role.EDITOR));
    addHidden("before");
    owner.does(
        new Operation.BoardGrant(world.principal("Vic"), Role.VIEWER),
        new Operation.WidgetGrant(List.of(OPEN), world.principal("Vic"), WidgetLevel.EDIT));
    viewer.await(0, ServerMessage.BoardListed.class, listed -> true);
    viewer.open(BOARD);
    editor.open(BOARD);
  }

  WidgetId widget(String name) {
    return new WidgetId(marker + "-" + name);
  }

  /** One widget hidden from everyone but the editor, one from the viewer alone. */
  void addHidden(String name) {
    WidgetId all = widget(name + "-all");
    WidgetId vic = widget(name + "-vic");
    author.does(
        RightsWorld.add(all.value(), marker, marker),
        new Operation.WidgetGrant(List.of(all), EVERYONE, WidgetLevel.HIDDEN),
        new Operation.WidgetGrant(List.of(all), world.principal("Ben"), WidgetLevel.EDIT));
    author.does(
        RightsWorld.add(vic.value(), marker, marker),
        new Operation.WidgetGrant(List.of(vic), world.principal("Vic"), WidgetLevel.HIDDEN));
  }

  static List<Operation> onOne(WidgetId widget) {
    List<WidgetId> one = List.of(widget);
    return List.of(
        RightsWorld.move(widget.value(), 1, 2),
        new Operation.WidgetResize(List.of(new Operation.Resize(widget, Bounds.of(1, 1, 9, 9)))),
        new Operation.WidgetRestyle(one, Style.of(StyleProperty.FILL, "red")),
        new Operation.WidgetRaise(List.of(new Operation.Raise(widget, new ZKey("W")))),
        new Operation.WidgetRemove(one),
        new Operation.WidgetRestore(one),
        new Operation.WidgetSetBack(
            List.of(new Operation.SetBack(widget, 5, new FieldValue.Position(new Point(1, 1))))),
        new Operation.TextChange(widget, 5, TextDelta.between("", "a")),
        new Operation.WidgetLock(one, "mine"),
        new Operation.WidgetUnlock(one),
        new Operation.WidgetGrant(one, EVERYONE, WidgetLevel.VIEW),
        new Operation.WidgetRevoke(one, EVERYONE));
  }
}
