package io.streamboard.model.view;

import io.streamboard.model.access.AccessPolicy;
import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetAccess;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.board.BoardLife;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.Holders;
import io.streamboard.model.board.WidgetState;
import io.streamboard.model.id.WidgetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the audience of a person, anew or from the one it had. */
final class Audiences {
  private Audiences() {}

  static Audience of(BoardState state, Caller caller) {
    if (state.life() != BoardLife.OPEN) {
      return Audience.NOBODY;
    }
    Optional<Role> role = AccessPolicy.role(state.access(), caller);
    Map<WidgetId, WidgetLevel> exceptions = new HashMap<>();
    if (!role.equals(Optional.of(Role.OWNER))) {
      for (WidgetState widget : state.widgets().values()) {
        if (widget.live()) {
          note(exceptions, role, state, widget, caller);
        }
      }
    }
    return new Audience(role, exceptions);
  }

  static boolean seesBoard(BoardState state, Caller caller) {
    return state.life() == BoardLife.OPEN
        && (AccessPolicy.role(state.access(), caller).isPresent() || of(state, caller).seesBoard());
  }

  static WidgetLevel level(BoardState state, Optional<WidgetId> widget, Caller caller) {
    if (state.life() != BoardLife.OPEN) {
      return WidgetLevel.HIDDEN;
    }
    Optional<Role> role = AccessPolicy.role(state.access(), caller);
    return widget.isEmpty()
        ? role.map(Role::level).orElse(WidgetLevel.HIDDEN)
        : state
            .live(widget.get())
            .map(live -> Holders.accesses(live, state::find))
            .map(accesses -> AccessPolicy.level(role, accesses, caller))
            .orElse(WidgetLevel.HIDDEN);
  }

  static Audience after(Folded folded, Caller caller, Audience before) {
    BoardState state = folded.after();
    boolean sameLife = state.life() == folded.before().life() && state.life() == BoardLife.OPEN;
    if (!sameLife || !before.role().equals(AccessPolicy.role(state.access(), caller))) {
      return of(state, caller);
    }
    Set<WidgetId> moved = moved(folded);
    if (moved.isEmpty() || before.role().equals(Optional.of(Role.OWNER))) {
      return before;
    }
    Map<WidgetId, WidgetLevel> exceptions = new HashMap<>(before.exceptions());
    exceptions.keySet().removeAll(moved);
    moved.forEach(
        id ->
            state
                .live(id)
                .ifPresent(widget -> note(exceptions, before.role(), state, widget, caller)));
    return new Audience(before.role(), exceptions);
  }

  static boolean mayMove(Folded folded) {
    return folded.before().life() != folded.after().life()
        || !folded.before().access().equals(folded.after().access())
        || !moved(folded).isEmpty();
  }

  private static void note(
      Map<WidgetId, WidgetLevel> exceptions,
      Optional<Role> role,
      BoardState state,
      WidgetState widget,
      Caller caller) {
    List<WidgetAccess> accesses = Holders.accesses(widget, state::find);
    if (accesses.stream().allMatch(access -> access.grants().isEmpty())) {
      return;
    }
    WidgetLevel level = AccessPolicy.level(role, accesses, caller);
    if (level != role.map(Role::level).orElse(WidgetLevel.HIDDEN)) {
      exceptions.put(widget.widget().id(), level);
    }
  }

  /**
   * The widgets whose grants, or whose holders' grants, count differently after the entry than
   * before.
   */
  private static Set<WidgetId> moved(Folded folded) {
    Set<WidgetId> moved = new HashSet<>();
    for (FoldedOperation operation : folded.operations()) {
      for (WidgetId widget : operation.touched()) {
        if (!grants(folded.before(), widget).equals(grants(folded.after(), widget))) {
          moved.add(widget);
          moved.addAll(folded.after().ties().below(widget));
        }
      }
    }
    return moved;
  }

  private static List<WidgetAccess> grants(BoardState state, WidgetId widget) {
    return state
        .live(widget)
        .map(live -> Holders.accesses(live, state::find))
        .filter(accesses -> accesses.stream().anyMatch(access -> !access.grants().isEmpty()))
        .orElse(List.of());
  }
}
