package io.streamboard.model.json;

import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.ZKey;
import io.streamboard.model.wire.ErrorCode;

/**
 * The members {@code field} and {@code value} of a step that sets a field back. A style property
 * without value is unset.
 */
final class FieldValueJson {
  static final Names<Field> FIELDS = Names.of("field", Field.values(), Field::wireName);

  private FieldValueJson() {}

  static void write(Output out, FieldValue value) {
    out.put("field", FIELDS.of(value.field()));
    switch (value) {
      case FieldValue.Position position -> {
        GeometryJson.write(out.object("value"), position.value());
        out.end();
      }
      case FieldValue.Extent extent -> {
        GeometryJson.write(out.object("value"), extent.value());
        out.end();
      }
      case FieldValue.Z z -> out.put("value", z.value().value());
      case FieldValue.Look look -> out.put("value", look.value());
      case FieldValue.Alive alive -> out.put("value", alive.value());
    }
  }

  static FieldValue read(Members in) {
    return switch (FIELDS.parse(in.string("field"))) {
      case POSITION -> new FieldValue.Position(GeometryJson.point(in.members("value")));
      case SIZE -> new FieldValue.Extent(GeometryJson.size(in.members("value")));
      case Z -> new FieldValue.Z(new ZKey(in.string("value")));
      case FILL -> look(in, StyleProperty.FILL);
      case STROKE -> look(in, StyleProperty.STROKE);
      case TEXT_COLOUR -> look(in, StyleProperty.TEXT_COLOUR);
      case TEXT_SIZE -> look(in, StyleProperty.TEXT_SIZE);
      case ALIVE -> new FieldValue.Alive(in.bool("value"));
      case TEXT, LOCK ->
          throw new MalformedException(ErrorCode.INVALID, "field: cannot be set back");
    };
  }

  private static FieldValue look(Members in, StyleProperty property) {
    return new FieldValue.Look(property, in.optionalString("value"));
  }
}
