package io.streamboard.model.operation;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.GroupMark;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.ZKey;
import java.util.Optional;

/** A value of one field of a widget, as undo sets it. */
public sealed interface FieldValue {
  Field field();

  record Position(Point value) implements FieldValue {
    @Override
    public Field field() {
      return Field.POSITION;
    }
  }

  record Extent(Size value) implements FieldValue {
    @Override
    public Field field() {
      return Field.SIZE;
    }
  }

  record Z(ZKey value) implements FieldValue {
    @Override
    public Field field() {
      return Field.Z;
    }
  }

  /** An empty value unsets the property. */
  record Look(StyleProperty property, Optional<String> value) implements FieldValue {
    @Override
    public Field field() {
      return Field.of(property);
    }
  }

  /** Empty when nothing holds it. */
  record Holder(Optional<WidgetId> value) implements FieldValue {
    @Override
    public Field field() {
      return Field.HOLDER;
    }
  }

  /** Empty when it is in no group. */
  record Group(Optional<GroupMark> value) implements FieldValue {
    @Override
    public Field field() {
      return Field.GROUP;
    }
  }

  /** A connector's start or, else, its end. */
  record Bound(boolean start, End value) implements FieldValue {
    @Override
    public Field field() {
      return start ? Field.FROM : Field.TO;
    }
  }

  record Resolved(boolean value) implements FieldValue {
    @Override
    public Field field() {
      return Field.RESOLVED;
    }
  }

  /** Whether the widget is on the board: false undoes an add, true undoes a remove. */
  record Alive(boolean value) implements FieldValue {
    @Override
    public Field field() {
      return Field.ALIVE;
    }
  }
}
