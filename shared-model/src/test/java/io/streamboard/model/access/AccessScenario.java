package io.streamboard.model.access;

import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.widget.ZKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What leads to one cell of the access table: a fresh board, the steps that prepare it, each of
 * which must be applied, and the one operation whose outcome the cell tells. A step takes one
 * revision, so the last step's revision is the number of steps. Test support, also for other
 * modules: the same scenario runs through the fold and over a socket.
 */
public final class AccessScenario {
  /** Owns the board and prepares it. */
  public static final String HOST = "host";

  /** Another editor, who locks. */
  public static final String MATE = "mate";

  /** The name of the person who acts; the cell tells its role. */
  public static final String ACTOR = "actor";

  private static final WidgetId TARGET = new WidgetId("target");
  private static final WidgetId DOOR = new WidgetId("door");
  private static final Principal EVERYONE = new Principal.Everyone();

  private final AccessTable.Cell cell;
  private final Function<String, PersonId> people;
  private final List<Step> steps = new ArrayList<>();
  private long targetSince = 1;

  private AccessScenario(AccessTable.Cell cell, Function<String, PersonId> people) {
    this.cell = cell;
    this.people = people;
  }

  /** Somebody ({@link #HOST}, {@link #MATE} or {@link #ACTOR}) does something. */
  public record Step(String person, Operation operation) {}

  /**
   * A prepared cell.
   *
   * @param act what {@link #ACTOR} does at the end
   */
  public record Prepared(List<Step> steps, Operation act) {}

  /**
   * The scenario of a cell.
   *
   * @param people the account of each of the three names
   */
  public static Prepared of(AccessTable.Cell cell, Function<String, PersonId> people) {
    return new AccessScenario(cell, people).prepared();
  }

  private Prepared prepared() {
    if (!cell.target().equals("absent") || cell.on().equals("widget")) {
      board();
    }
    if (cell.on().equals("thread")) {
      thread(cell.target().equals("own") ? ACTOR : MATE);
    } else if (cell.on().equals("widget")) {
      target();
    } else if (cell.target().equals("deleted")) {
      step(HOST, new Operation.BoardDelete());
    } else if (cell.target().equals("last-owner")) {
      step(HOST, new Operation.BoardRevoke(principal(HOST)));
    }
    AccessActs acts = new AccessActs(TARGET, targetSince, principal(ACTOR), principal(MATE));
    return new Prepared(List.copyOf(steps), acts.of(cell));
  }

  private void board() {
    step(HOST, new Operation.BoardCreate("Plans"));
    step(HOST, new Operation.BoardGrant(principal(MATE), Role.EDITOR));
    step(HOST, new Operation.WidgetAdd(note(DOOR)));
    switch (cell.role()) {
      case "owner" -> role(Role.OWNER);
      case "editor" -> role(Role.EDITOR);
      case "commenter" -> role(Role.COMMENTER);
      case "viewer" -> role(Role.VIEWER);
      case "guest" ->
          step(HOST, new Operation.WidgetGrant(List.of(DOOR), principal(ACTOR), WidgetLevel.VIEW));
      case "none" -> {}
      case String unknown ->
          throw new IllegalArgumentException("no such role in docs/access.md: " + unknown);
    }
  }

  /** About the note that everybody with a role sees. */
  private void thread(String beginner) {
    Widget about = note(new WidgetId("about"));
    step(HOST, new Operation.WidgetAdd(about));
    Widget thread =
        note(TARGET)
            .withKind(new WidgetKind.Thread(List.of(), false))
            .withHolder(Optional.of(about.id()));
    step(beginner, new Operation.WidgetAdd(thread));
    targetSince = steps.size();
    step(beginner, new Operation.CommentAdd(TARGET, "c1", "Why?", List.of()));
  }

  private void target() {
    if (cell.target().equals("absent")) {
      return;
    }
    step(HOST, new Operation.WidgetAdd(note(TARGET)));
    targetSince = steps.size();
    boolean removed = cell.target().startsWith("removed");
    String state =
        cell.target().equals("removed")
            ? "open"
            : removed ? cell.target().substring("removed-".length()) : cell.target();
    state(state);
    if (removed) {
      step(HOST, new Operation.WidgetRemove(List.of(TARGET)));
    }
  }

  private void state(String state) {
    switch (state) {
      case "open" -> {}
      case "narrowed" -> grant(principal(ACTOR), WidgetLevel.VIEW);
      case "widened" -> grant(principal(ACTOR), WidgetLevel.EDIT);
      case "hidden" -> grant(principal(ACTOR), WidgetLevel.HIDDEN);
      case "all-narrowed" -> grant(EVERYONE, WidgetLevel.VIEW);
      case "all-widened" -> grant(EVERYONE, WidgetLevel.EDIT);
      case "all-hidden" -> grant(EVERYONE, WidgetLevel.HIDDEN);
      case "all-hidden-widened" -> {
        grant(EVERYONE, WidgetLevel.HIDDEN);
        grant(principal(ACTOR), WidgetLevel.EDIT);
      }
      case "locked" -> lock(MATE);
      case "widened-locked" -> {
        grant(principal(ACTOR), WidgetLevel.EDIT);
        lock(MATE);
      }
      case "own-lock" -> {
        grant(principal(ACTOR), WidgetLevel.EDIT);
        lock(ACTOR);
        step(HOST, new Operation.WidgetRevoke(List.of(TARGET), principal(ACTOR)));
      }
      case String unknown ->
          throw new IllegalArgumentException("no such target in docs/access.md: " + unknown);
    }
  }

  private void role(Role role) {
    step(HOST, new Operation.BoardGrant(principal(ACTOR), role));
  }

  private void grant(Principal principal, WidgetLevel level) {
    step(HOST, new Operation.WidgetGrant(List.of(TARGET), principal, level));
  }

  private void lock(String person) {
    step(person, new Operation.WidgetLock(List.of(TARGET), "busy"));
  }

  private void step(String person, Operation operation) {
    steps.add(new Step(person, operation));
  }

  private Principal principal(String person) {
    return new Principal.Person(people.apply(person));
  }

  static Widget note(WidgetId id) {
    return new Widget(
        id, new WidgetKind.Note(), Bounds.of(0, 0, 100, 80), ZKey.FIRST, Style.DEFAULT, "text");
  }
}
