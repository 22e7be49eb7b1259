package io.streamboard.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextDelta.Component;
import java.util.List;

/** A text delta as an array: a positive number keeps, a negative one deletes, a string inserts. */
final class DeltaJson {
  private DeltaJson() {}

  static void write(Output out, TextDelta delta) {
    out.array("delta");
    for (Component component : delta.components()) {
      switch (component) {
        case Component.Keep keep -> out.add(keep.points());
        case Component.Insert insert -> out.add(insert.text());
        case Component.Delete delete -> out.add(-(long) delete.points());
      }
    }
    out.endArray();
  }

  static TextDelta read(Members in) {
    List<JsonNode> elements = in.elements("delta");
    Require.count("delta", elements, 0, Limits.DELTA_COMPONENTS);
    return TextDelta.of(elements.stream().map(DeltaJson::component).toList());
  }

  private static Component component(JsonNode element) {
    if (element.isTextual()) {
      return new Component.Insert(element.textValue());
    }
    if (!element.isIntegralNumber() || !element.canConvertToInt()) {
      throw Members.malformed("delta", "a string or an integer");
    }
    int points = element.intValue();
    return points < 0 ? new Component.Delete(-points) : new Component.Keep(points);
  }
}
