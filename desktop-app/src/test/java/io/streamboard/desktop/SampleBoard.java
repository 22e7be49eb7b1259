package io.streamboard.desktop;

import io.streamboard.desktop.fake.FakeServer;
import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A board as a team would have it, for pictures. */
final class SampleBoard {

  private static final WriterId WRITER = new WriterId("sample");

  private final FakeServer server;
  private final PersonId owner;
  private final BoardId board;
  private Optional<ZKey> top = Optional.empty();

  private SampleBoard(FakeServer server, PersonId owner, String title) {
    this.server = server;
    this.owner = owner;
    board = server.board(owner, title);
  }

  static BoardId make(FakeServer server, PersonId owner, String title) {
    SampleBoard sample = new SampleBoard(server, owner, title);
    sample.fill();
    return sample.board;
  }

  private void fill() {
    text("heading", 40, 0, 760, 60, "Spring release: what we know, what we try", "32");
    column(
        40,
        "What customers say",
        "yellow",
        "Search finds nothing when two words are swapped",
        "Printing the plan for the workshop wall",
        "“I never know whether it was saved”");
    column(
        300,
        "What we try",
        "blue",
        "Show how far the server is behind, in words",
        "One page per area, with a margin for notes",
        "Search by parts of words — Ana tries it until Thursday");
    column(
        560,
        "Risks",
        "red",
        "The migration needs a quiet weekend",
        "Ben is away in week 14",
        "Nobody has measured it with 200 people on one board yet, and the only machine that is"
            + " large enough is in use until the middle of May");
    shape("start", 860, 90, 160, 70, ShapeForm.ROUNDED, "green", "Start");
    shape("question", 850, 200, 180, 130, ShapeForm.DIAMOND, "orange", "Ready?");
    shape("again", 1090, 225, 150, 80, ShapeForm.ELLIPSE, "violet", "Once more");
    shape("done", 860, 380, 160, 90, ShapeForm.RECTANGLE, "teal", "Release");
    shape("warning", 1100, 360, 130, 110, ShapeForm.TRIANGLE, "pink", "Stop");
    text("remark", 860, 500, 320, 60, "Drawn on Monday, to be settled on Friday.", "16");
    submit(new Operation.WidgetLock(List.of(new WidgetId("done")), ""));
  }

  private void column(double x, String title, String colour, String... notes) {
    text("title-" + (int) x, x, 80, 220, 30, title, "18");
    double y = 120;
    for (String note : notes) {
      add(
          "note-" + (int) x + "-" + (int) y,
          new WidgetKind.Note(),
          Bounds.of(x, y, 220, 140),
          Map.of(StyleProperty.FILL, colour),
          note);
      y += 156;
    }
  }

  private void text(
      String id, double x, double y, double width, double height, String text, String size) {
    add(
        id,
        new WidgetKind.FreeText(),
        Bounds.of(x, y, width, height),
        Map.of(StyleProperty.TEXT_SIZE, size),
        text);
  }

  private void shape(
      String id,
      double x,
      double y,
      double width,
      double height,
      ShapeForm form,
      String colour,
      String text) {
    add(
        id,
        new WidgetKind.Shape(form),
        Bounds.of(x, y, width, height),
        Map.of(StyleProperty.FILL, colour),
        text);
  }

  private void add(
      String id, WidgetKind kind, Bounds bounds, Map<StyleProperty, String> style, String text) {
    ZKey z = ZKey.between(top, Optional.empty());
    top = Optional.of(z);
    submit(
        new Operation.WidgetAdd(
            new Widget(new WidgetId(id), kind, bounds, z, new Style(style), text)));
  }

  private void submit(Operation operation) {
    server.submit(board, owner, WRITER, operation);
  }

  static void share(FakeServer server, BoardId board, PersonId owner, PersonId with, Role role) {
    server.submit(
        board,
        owner,
        new WriterId("share-" + board),
        new Operation.BoardGrant(new Principal.Person(with), role));
  }

  static void hide(
      FakeServer server, BoardId board, PersonId owner, WidgetId widget, PersonId from) {
    server.submit(
        board,
        owner,
        new WriterId("share-" + board),
        new Operation.WidgetGrant(List.of(widget), new Principal.Person(from), WidgetLevel.HIDDEN));
  }
}
