package io.streamboard.model.json;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.FieldValue;
import io.streamboard.model.widget.GroupMark;
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
      case FieldValue.Holder holder -> out.put("value", holder.value().map(WidgetId::value));
      case FieldValue.Group group -> out.put("value", group.value().map(GroupMark::value));
      case FieldValue.Bound bound -> {
        KindJson.write(out.object("value"), bound.value());
        out.end();
      }
      case FieldValue.Resolved resolved -> out.put("value", resolved.value());
      case FieldValue.Alive alive -> out.put("value", alive.value());
    }
  }

  static FieldValue read(Members in) {
    Field field = FIELDS.parse(in.string("field"));
    return field
        .property()
        .<FieldValue>map(property -> new FieldValue.Look(property, in.optionalString("value")))
        .orElseGet(() -> plain(field, in));
  }

  private static FieldValue plain(Field field, Members in) {
    return switch (field) {
      case POSITION -> new FieldValue.Position(GeometryJson.point(in.members("value")));
      case SIZE -> new FieldValue.Extent(GeometryJson.size(in.members("value")));
      case Z -> new FieldValue.Z(new ZKey(in.string("value")));
      case HOLDER -> new FieldValue.Holder(in.optionalString("value").map(WidgetId::new));
      case GROUP -> new FieldValue.Group(in.optionalString("value").map(GroupMark::new));
      case FROM -> new FieldValue.Bound(true, KindJson.readEnd(in.members("value")));
      case TO -> new FieldValue.Bound(false, KindJson.readEnd(in.members("value")));
      case RESOLVED -> new FieldValue.Resolved(in.bool("value"));
      case ALIVE -> new FieldValue.Alive(in.bool("value"));
      case TEXT, LOCK, FILL, STROKE, TEXT_COLOUR, TEXT_SIZE, TEXT_WEIGHT, TEXT_SLANT -> none();
      case TEXT_ALIGN, TEXT_LIST, STROKE_WIDTH, STROKE_LINE, OPACITY, ROTATION -> none();
      case ROUTE, START_HEAD, END_HEAD, LABEL_AT -> none();
    };
  }

  private static FieldValue none() {
    throw new MalformedException(ErrorCode.INVALID, "field: cannot be set back");
  }
}
