package io.streamboard.model.json;

import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.wire.ErrorCode;
import java.util.List;

/**
 * Widgets by themselves, as they go from board to board through a clipboard: a JSON object with
 * {@code format} and {@code widgets}, each as on the wire. Thread-safe.
 */
public final class WidgetsCodec {
  private static final String FORMAT = "streamboard-widgets-1";

  private static final int MOST_CHARACTERS = 16 << 20;

  private WidgetsCodec() {}

  public static String encode(List<Widget> widgets) {
    Output out = new Output();
    out.object();
    out.put("format", FORMAT);
    out.array("widgets");
    widgets.forEach(widget -> WidgetJson.write(out, widget));
    out.endArray();
    out.end();
    return out.finish();
  }

  /**
   * The widgets of kinds that this version knows. Throws {@link MalformedException} for anything
   * that {@link #encode} does not write.
   */
  public static List<Widget> decode(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new MalformedException(ErrorCode.TOO_LARGE, "widgets: at most 16 Mi characters");
    }
    Members in = Json.message(text);
    if (!in.string("format").equals(FORMAT)) {
      throw new MalformedException(ErrorCode.UNKNOWN_TYPE, "format: not known here");
    }
    try {
      return in.list("widgets", each -> each).stream()
          .filter(KindJson::knows)
          .map(WidgetJson::read)
          .toList();
    } catch (InvalidValueException invalid) {
      throw MalformedException.invalid(invalid);
    }
  }
}
