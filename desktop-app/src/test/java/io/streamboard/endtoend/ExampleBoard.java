package io.streamboard.endtoend;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.Clients;
import io.streamboard.client.SignedIn;
import io.streamboard.client.store.ClientStore;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.testing.process.Await;
import io.streamboard.testing.process.ProcessFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The board of the demo: a small plan, made by one person and shared with another as editor. */
final class ExampleBoard {
  /** The note that the robot drags; to the right of it there is room for two more. */
  static final WidgetId NOTE = new WidgetId("note-idea");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<Widget> WIDGETS =
      List.of(
          text("title", 40, 20, 420, 44, "Plan for the week", "28"),
          note("note-idea", 40, 100, "yellow", "Drag me: the other window follows"),
          note("note-try", 40, 270, "green", "Try it without a network"),
          note("note-ask", 260, 270, "blue", "Ask the team on Monday"),
          shape("shape-start", ShapeForm.ELLIPSE, 40, 450, "Start"),
          shape("shape-check", ShapeForm.DIAMOND, 260, 450, "Good?"),
          shape("shape-done", ShapeForm.ROUNDED, 480, 450, "Done"),
          text(
              "hint",
              40,
              580,
              520,
              28,
              "Everything here is an operation in a log on your own server.",
              "16"));

  private ExampleBoard() {}

  /** Makes it and returns its id once the log has all of it. */
  static BoardId make(SignedIn owner, SignedIn guest) {
    try (Client client = Clients.connect(owner, ClientStore.memory())) {
      BoardId board =
          client
              .create("Example")
              .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
              .join();
      try (BoardHandle handle = client.open(board, new Failing())) {
        Await.that("the example board", PATIENCE, () -> handle.view().isPresent());
        WIDGETS.forEach(widget -> handle.submit(new Operation.WidgetAdd(widget)));
        handle.submit(new Operation.BoardGrant(new Principal.Person(guest.person()), Role.EDITOR));
        Await.that("the example board's widgets", PATIENCE, () -> handle.pending() == 0);
      }
      return board;
    }
  }

  private static Widget note(String id, double x, double y, String fill, String text) {
    Style style = Style.of(StyleProperty.FILL, fill);
    return new Widget(
        new WidgetId(id),
        new WidgetKind.Note(),
        Bounds.of(x, y, 180, 140),
        new ZKey("V"),
        style,
        text);
  }

  private static Widget shape(String id, ShapeForm form, double x, double y, String text) {
    Style style = new Style(Map.of());
    return new Widget(
        new WidgetId(id),
        new WidgetKind.Shape(form),
        Bounds.of(x, y, 150, 100),
        new ZKey("G"),
        style,
        text);
  }

  private static Widget text(
      String id, double x, double y, double width, double height, String text, String size) {
    Style style = Style.of(StyleProperty.TEXT_SIZE, size);
    return new Widget(
        new WidgetId(id),
        new WidgetKind.FreeText(),
        Bounds.of(x, y, width, height),
        new ZKey("k"),
        style,
        text);
  }

  /** Nothing to show: only failures matter. */
  private static final class Failing implements BoardListener {
    @Override
    public void opened(BoardView view) {}

    @Override
    public void changed(BoardView view, Set<WidgetId> touched) {}

    @Override
    public void ended(ServerMessage.Ending ending) {
      throw new ProcessFailure("the example board ended: " + ending);
    }

    @Override
    public void failed(ErrorCode code, String message) {
      throw new ProcessFailure("the example board did not open: " + code.code() + ", " + message);
    }
  }
}
