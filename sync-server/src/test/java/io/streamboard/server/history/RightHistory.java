package io.streamboard.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardScript;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.history.Violation.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A board with a history that is right until a test changes it. Ana owns the board, Ben edits, Eve
 * looks and is sent away.
 */
abstract class RightHistory {
  static final long GRANTED = 3;

  /** Of Ben's move, his only operation that applies. */
  static final long MOVED = 6;

  final Story story = new Story();

  RightHistory() {
    story.connects("Ana");
    story.does("Ana", new Operation.BoardCreate("Plans"));
    story.does("Ana", new Operation.BoardGrant(principal("Ben"), Role.EDITOR));
    story.does("Ana", new Operation.BoardGrant(principal("Eve"), Role.VIEWER));
    story.opens("Ana");
    story.opens("Ben");
    story.opens("Eve");
    story.together("Ana", add("n1"), add("n2"));
    story.does("Ben", move("n1", 5));
    story.does("Eve", move("n1", 6));
  }

  List<Violation> violations() {
    return new HistoryChecker().check(story.log(), story.histories());
  }

  void finds(Kind kind) {
    assertThat(violations()).extracting(Violation::kind).containsOnly(kind);
  }

  void changed(String person, long upto, UnaryOperator<ServerMessage.Changes> to) {
    story.alter(
        person,
        Event.Heard.class,
        upto(upto),
        event -> {
          Event.Heard heard = (Event.Heard) event;
          return new Event.Heard(
              heard.at(), heard.connection(), to.apply((ServerMessage.Changes) heard.message()));
        });
  }

  Event.Heard heard(String person, Predicate<Event.Heard> which) {
    return story.histories().stream()
        .filter(history -> history.name().equals(person))
        .flatMap(history -> history.all(Event.Heard.class).stream())
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  static Predicate<Event.Heard> upto(long revision) {
    return heard ->
        heard.message() instanceof ServerMessage.Changes changes && changes.upto() == revision;
  }

  static boolean submits(Event.Said said) {
    return said.message() instanceof ClientMessage.Submit;
  }

  static Principal principal(String person) {
    return new Principal.Person(new PersonId(person));
  }

  static WidgetId id(String widget) {
    return new WidgetId(widget);
  }

  static Operation add(String widget) {
    return new Operation.WidgetAdd(BoardScript.note(widget, "text"));
  }

  static Operation move(String widget, double x) {
    return new Operation.WidgetMove(List.of(new Operation.Move(id(widget), new Point(x, x))));
  }

  static Operation hide(String widget, String person) {
    return new Operation.WidgetGrant(List.of(id(widget)), principal(person), WidgetLevel.HIDDEN);
  }
}
