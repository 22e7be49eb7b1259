package io.streamboard.model.operation;

import io.streamboard.model.access.Principal;
import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.geometry.Bounds;
import io.streamboard.model.geometry.Point;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.Style;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.ZKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that can be done to a board. The fold gives each operation a revision and an outcome.
 * Operations on several widgets have an outcome per target: what is refused for one does not stop
 * the others.
 */
public sealed interface Operation {
  /** The widgets it names, in its order; empty for an operation on the board. */
  default List<WidgetId> targets() {
    return List.of();
  }

  /** The first operation of a board; its author becomes owner. */
  record BoardCreate(String title) implements Operation {
    public BoardCreate {
      Require.text("title", title, Limits.TITLE_POINTS);
      Require.that(!title.isBlank(), "title", "not blank");
    }
  }

  record BoardRename(String title) implements Operation {
    public BoardRename {
      Require.text("title", title, Limits.TITLE_POINTS);
      Require.that(!title.isBlank(), "title", "not blank");
    }
  }

  /** The last operation of a board that has an effect. */
  record BoardDelete() implements Operation {}

  /** Raises the fold level (meaning of later operations). */
  record BoardLevel(int level) implements Operation {
    public BoardLevel {
      Require.that(level >= 1 && level <= 1_000, "level", "1 to 1000");
    }
  }

  /** Puts a new widget on the board. */
  record WidgetAdd(Widget widget) implements Operation {
    @Override
    public List<WidgetId> targets() {
      return List.of(widget.id());
    }
  }

  record WidgetMove(List<Move> moves) implements Operation {
    public WidgetMove {
      moves = Targets.distinct(moves, Move::widget);
    }

    @Override
    public List<WidgetId> targets() {
      return moves.stream().map(Move::widget).toList();
    }
  }

  /** Where a widget goes: its new top left corner. */
  record Move(WidgetId widget, Point to) {}

  record WidgetResize(List<Resize> resizes) implements Operation {
    public WidgetResize {
      resizes = Targets.distinct(resizes, Resize::widget);
    }

    @Override
    public List<WidgetId> targets() {
      return resizes.stream().map(Resize::widget).toList();
    }
  }

  record Resize(WidgetId widget, Bounds to) {}

  /** Sets the given properties, and leaves the others, on each widget. */
  record WidgetRestyle(List<WidgetId> targets, Style style) implements Operation {
    public WidgetRestyle {
      targets = Targets.distinct(targets);
      Require.that(!style.properties().isEmpty(), "style", "not empty");
    }
  }

  record WidgetRaise(List<Raise> raises) implements Operation {
    public WidgetRaise {
      raises = Targets.distinct(raises, Raise::widget);
    }

    @Override
    public List<WidgetId> targets() {
      return raises.stream().map(Raise::widget).toList();
    }
  }

  record Raise(WidgetId widget, ZKey to) {}

  /** Takes widgets off the board; they stay restorable for {@link Limits#TOMBSTONE_REVISIONS}. */
  record WidgetRemove(List<WidgetId> targets) implements Operation {
    public WidgetRemove {
      targets = Targets.distinct(targets);
    }
  }

  /** Brings removed widgets back, with content and rights. */
  record WidgetRestore(List<WidgetId> targets) implements Operation {
    public WidgetRestore {
      targets = Targets.distinct(targets);
    }
  }

  /**
   * Undo, and the only conditional operation: sets each field back if the revision that set it last
   * is still the given one, else that step is void <em>superseded</em>.
   */
  record WidgetSetBack(List<SetBack> steps) implements Operation {
    public WidgetSetBack {
      Require.count("targets", steps, 1, Limits.TARGETS);
      steps = List.copyOf(steps);
    }

    @Override
    public List<WidgetId> targets() {
      return steps.stream().map(SetBack::widget).distinct().toList();
    }

    /** What gets a place of its own by it, and so goes along with no holder. */
    public Set<WidgetId> placed() {
      return steps.stream()
          .filter(step -> step.value() instanceof FieldValue.Position)
          .map(SetBack::widget)
          .collect(Collectors.toSet());
    }

    /**
     * What gets a size by it. Its place is set back as a part of its box then, as a resize has set
     * it, and what it holds stays.
     */
    public Set<WidgetId> sized() {
      return steps.stream()
          .filter(step -> step.value() instanceof FieldValue.Extent)
          .map(SetBack::widget)
          .collect(Collectors.toSet());
    }
  }

  /** One field of one widget, the revision that must still stand, and the value to set. */
  record SetBack(WidgetId widget, long standing, FieldValue value) {}

  /**
   * Edits a text.
   *
   * @param base the text revision the edit was made on
   */
  record TextChange(WidgetId widget, long base, TextDelta delta) implements Operation {
    public TextChange {
      Require.that(base >= 0, "base", "not negative");
    }

    @Override
    public List<WidgetId> targets() {
      return List.of(widget);
    }
  }

  /**
   * Binds or frees one end of a connector. An anchor on what does not exist for the author, or for
   * anybody, is taken too: the end is free for all who do not see the widget.
   *
   * @param start whether it is the start and not the end
   */
  record WidgetBind(WidgetId widget, boolean start, End end) implements Operation {
    @Override
    public List<WidgetId> targets() {
      return List.of(widget);
    }
  }

  /**
   * Puts widgets into a frame, or threads on a widget; an empty holder takes them out. What they
   * hold themselves goes along.
   */
  record WidgetHold(List<WidgetId> targets, Optional<WidgetId> holder) implements Operation {
    public WidgetHold {
      targets = Targets.distinct(targets);
      Require.that(
          holder.isEmpty() || !targets.contains(holder.get()), "holder", "none of the targets");
    }
  }

  /** Makes one group of widgets; an empty mark takes them out of theirs. */
  record WidgetGroup(List<WidgetId> targets, Optional<GroupMark> group) implements Operation {
    public WidgetGroup {
      targets = Targets.distinct(targets);
    }
  }

  /** Says something in a thread. */
  record CommentAdd(WidgetId widget, String comment, String text, List<PersonId> mentions)
      implements Operation {
    public CommentAdd {
      Require.id("comment", comment);
      Comment.check(text, mentions);
      mentions = List.copyOf(mentions);
    }

    @Override
    public List<WidgetId> targets() {
      return List.of(widget);
    }
  }

  /** Says it in other words. Only who said it may. */
  record CommentEdit(WidgetId widget, String comment, String text, List<PersonId> mentions)
      implements Operation {
    public CommentEdit {
      Require.id("comment", comment);
      Comment.check(text, mentions);
      mentions = List.copyOf(mentions);
    }

    @Override
    public List<WidgetId> targets() {
      return List.of(widget);
    }
  }

  /** Takes a comment back; for who said it and for owners. */
  record CommentRemove(WidgetId widget, String comment) implements Operation {
    public CommentRemove {
      Require.id("comment", comment);
    }

    @Override
    public List<WidgetId> targets() {
      return List.of(widget);
    }
  }

  /** Settles threads, or opens them again. */
  record ThreadResolve(List<WidgetId> targets, boolean resolved) implements Operation {
    public ThreadResolve {
      targets = Targets.distinct(targets);
    }
  }

  /** Nobody but the author and owners changes a locked widget until it is unlocked. */
  record WidgetLock(List<WidgetId> targets, String reason) implements Operation {
    public WidgetLock {
      targets = Targets.distinct(targets);
      Require.text("reason", reason, Limits.REASON_POINTS);
    }
  }

  record WidgetUnlock(List<WidgetId> targets) implements Operation {
    public WidgetUnlock {
      targets = Targets.distinct(targets);
    }
  }

  /**
   * Gives a principal a role on the board, or changes it. Everyone is not a principal of boards.
   */
  record BoardGrant(Principal principal, Role role) implements Operation {
    public BoardGrant {
      Require.that(!(principal instanceof Principal.Everyone), "principal", "a person or a group");
    }
  }

  record BoardRevoke(Principal principal) implements Operation {
    public BoardRevoke {
      Require.that(!(principal instanceof Principal.Everyone), "principal", "a person or a group");
    }
  }

  /** Narrows or widens what a principal may do with the widgets. MANAGE cannot be granted. */
  record WidgetGrant(List<WidgetId> targets, Principal principal, WidgetLevel level)
      implements Operation {
    public WidgetGrant {
      targets = Targets.distinct(targets);
      Require.that(level != WidgetLevel.MANAGE, "level", "hidden, view, comment or edit");
    }
  }

  /** Takes such a grant away, so that the role counts again. */
  record WidgetRevoke(List<WidgetId> targets, Principal principal) implements Operation {
    public WidgetRevoke {
      targets = Targets.distinct(targets);
    }
  }

  /**
   * Appended by a node, never by a client, when a person left a group or was disabled: later
   * operations of that person whose stamp has an older accounts revision are void.
   */
  record AccessBarrier(PersonId person, long accountsRevision) implements Operation {}

  /**
   * Appended by a node in place of an operation it declined, so that the counter is spent. Always
   * void, with the code as reason.
   */
  record Declined(String code) implements Operation {
    public Declined {
      Require.id("code", code);
    }
  }

  /**
   * What stands in the log and cannot be read as an operation by this version; never encoded,
   * always void.
   */
  record Unreadable(Optional<String> type) implements Operation {}
}
