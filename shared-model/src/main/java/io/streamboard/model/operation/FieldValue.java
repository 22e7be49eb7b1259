package io.streamboard.model.operation;

import io.streamboard.model.geometry.Point;
import io.streamboard.model.geometry.Size;
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

  /** Whether the widget is on the board: false undoes an add, true undoes a remove. */
  record Alive(boolean value) implements FieldValue {
    @Override
    public Field field() {
      return Field.ALIVE;
    }
  }
}
