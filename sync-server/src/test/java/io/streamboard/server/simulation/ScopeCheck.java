package io.streamboard.server.simulation;

import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.WidgetKind;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at one operation, the state it met and the one it left: nothing is another but what such an
 * operation is about. A right goes by operations on rights only, a lock by those on locks, a text
 * by edits; what comes back is what went. Says nothing about who may, nor to what it changed.
 */
final class ScopeCheck {

  /** What of a board or a widget an operation may be about. */
  private enum Part {
    BOARD,
    ROLES,
    ALIVE,
    RIGHTS,
    LOCK,
    TEXT,
    PLACE,
    Z,
    LOOK,
    ENDS,
    HOLDER,
    GROUP,
    TALK
  }

  private final Findings findings;

  ScopeCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Folded single) {
    FoldedOperation operation = single.operations().getFirst();
    Set<Part> about = about(operation.operation());
    board(operation, about, single.before(), single.after());
    for (WidgetId id : operation.touched()) {
      Optional<WidgetState> was = Optional.ofNullable(single.before().widgets().get(id));
      Optional<WidgetState> is = Optional.ofNullable(single.after().widgets().get(id));
      if (was.isPresent() && is.isPresent()) {
        widget(operation, aboutThis(single, operation, about, was.get()), was.get(), is.get());
      } else {
        was.ifPresent(gone -> that(operation, !gone.live(), "made a live widget vanish"));
        is.ifPresent(fresh -> that(operation, isFresh(operation, fresh), "made a widget"));
      }
    }
  }

  /** What lies in a target goes where that goes, and when that goes. */
  private static Set<Part> aboutThis(
      Folded single, FoldedOperation operation, Set<Part> about, WidgetState widget) {
    Set<WidgetId> targets = Set.copyOf(operation.operation().targets());
    if (targets.contains(widget.widget().id())) {
      return about;
    }
    Set<Part> along = EnumSet.noneOf(Part.class);
    if (Relations.liesIn(single.before(), widget, targets)) {
      along.addAll(EnumSet.of(Part.PLACE, Part.ALIVE));
      along.retainAll(about);
    }
    return along;
  }

  private void board(FoldedOperation operation, Set<Part> about, BoardState was, BoardState is) {
    boolean same = was.title().equals(is.title()) && was.life() == is.life();
    that(operation, about.contains(Part.BOARD) || same, "changed the board");
    that(
        operation,
        about.contains(Part.ROLES) || was.access().equals(is.access()),
        "changed who has the board");
  }

  private void widget(FoldedOperation operation, Set<Part> about, WidgetState was, WidgetState is) {
    same(operation, Set.of(), Part.ALIVE, was.author(), is.author());
    kind(operation, about, was.widget().kind(), is.widget().kind());
    same(operation, about, Part.HOLDER, was.widget().holder(), is.widget().holder());
    same(operation, about, Part.GROUP, was.widget().group(), is.widget().group());
    same(operation, about, Part.ALIVE, was.live(), is.live());
    same(operation, about, Part.RIGHTS, was.access(), is.access());
    same(operation, about, Part.LOCK, was.lock(), is.lock());
    same(operation, about, Part.TEXT, was.widget().text(), is.widget().text());
    same(operation, about, Part.TEXT, was.history(), is.history());
    same(operation, about, Part.PLACE, was.widget().bounds(), is.widget().bounds());
    same(operation, about, Part.Z, was.widget().z(), is.widget().z());
    same(operation, about, Part.LOOK, was.widget().style(), is.widget().style());
  }

  /** A connector's ends go along with its place. */
  private void kind(FoldedOperation operation, Set<Part> about, WidgetKind was, WidgetKind is) {
    that(operation, was.getClass() == is.getClass(), "makes another kind of a widget");
    switch (is) {
      case WidgetKind.Connector _ -> {
        if (!about.contains(Part.PLACE)) {
          same(operation, about, Part.ENDS, was, is);
        }
      }
      case WidgetKind.Thread _ -> same(operation, about, Part.TALK, was, is);
      case WidgetKind.Note _, WidgetKind.Shape _, WidgetKind.FreeText _ ->
          same(operation, Set.of(), Part.ALIVE, was, is);
      case WidgetKind.Ink _, WidgetKind.Image _, WidgetKind.Frame _ ->
          same(operation, Set.of(), Part.ALIVE, was, is);
    }
  }

  private void same(FoldedOperation operation, Set<Part> about, Part part, Object was, Object is) {
    that(operation, about.contains(part) || Objects.equals(was, is), "is not about " + part);
  }

  private static boolean isFresh(FoldedOperation operation, WidgetState widget) {
    return operation.operation() instanceof Operation.WidgetAdd
        && widget.lock().isEmpty()
        && widget.access().equals(WidgetAccess.INHERITED);
  }

  private static Set<Part> about(Operation operation) {
    return switch (operation) {
      case Operation.BoardCreate _ -> EnumSet.of(Part.BOARD, Part.ROLES);
      case Operation.BoardRename _, Operation.BoardDelete _ -> EnumSet.of(Part.BOARD);
      case Operation.BoardGrant _, Operation.BoardRevoke _ -> EnumSet.of(Part.ROLES);
      case Operation.WidgetMove _, Operation.WidgetResize _ -> EnumSet.of(Part.PLACE);
      case Operation.WidgetRestyle _ -> EnumSet.of(Part.LOOK);
      case Operation.WidgetRaise _ -> EnumSet.of(Part.Z);
      case Operation.WidgetRemove _, Operation.WidgetRestore _ -> EnumSet.of(Part.ALIVE);
      case Operation.WidgetSetBack setBack -> setBack(setBack);
      case Operation.TextChange _ -> EnumSet.of(Part.TEXT);
      case Operation.WidgetLock _, Operation.WidgetUnlock _ -> EnumSet.of(Part.LOCK);
      case Operation.WidgetGrant _, Operation.WidgetRevoke _ -> EnumSet.of(Part.RIGHTS);
      case Operation.WidgetBind _ -> EnumSet.of(Part.ENDS, Part.PLACE);
      case Operation.WidgetHold _ -> EnumSet.of(Part.HOLDER);
      case Operation.WidgetGroup _ -> EnumSet.of(Part.GROUP);
      case Operation.CommentAdd _,
          Operation.CommentEdit _,
          Operation.CommentRemove _,
          Operation.ThreadResolve _ ->
          EnumSet.of(Part.TALK);
      case Operation.WidgetAdd _,
          Operation.BoardLevel _,
          Operation.AccessBarrier _,
          Operation.Declined _,
          Operation.Unreadable _ ->
          EnumSet.noneOf(Part.class);
    };
  }

  private static Set<Part> setBack(Operation.WidgetSetBack setBack) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (Operation.SetBack step : setBack.steps()) {
      if (step.value() instanceof FieldValue.Bound) {
        parts.add(Part.PLACE);
      }
      parts.add(
          switch (step.value()) {
            case FieldValue.Position _, FieldValue.Extent _ -> Part.PLACE;
            case FieldValue.Z _ -> Part.Z;
            case FieldValue.Look _ -> Part.LOOK;
            case FieldValue.Holder _ -> Part.HOLDER;
            case FieldValue.Group _ -> Part.GROUP;
            case FieldValue.Bound _ -> Part.ENDS;
            case FieldValue.Resolved _ -> Part.TALK;
            case FieldValue.Alive _ -> Part.ALIVE;
          });
    }
    return parts;
  }

  private void that(FoldedOperation operation, boolean holds, String otherwise) {
    findings.that(
        holds,
        () ->
            "revision "
                + operation.revision()
                + ", "
                + operation.operation().getClass().getSimpleName()
                + ", "
                + otherwise);
  }
}
