package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import io.streamboard.model.exchange.Imported;
import io.streamboard.model.exchange.Placing;
import io.streamboard.model.json.foreign.Encoded;
import io.streamboard.model.json.foreign.ForeignException;
import io.streamboard.model.json.foreign.ForeignObject;
import io.streamboard.model.json.foreign.ForeignReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes operations of a file of Excalidraw, or of what it puts on the clipboard. */
public final class ExcalidrawImport {
  private final List<Element> elements = new ArrayList<>();
  private final Map<String, Encoded> files = new HashMap<>();

  private ExcalidrawImport() {}

  /**
   * All that is not deleted. Throws {@link ExchangeException} when the bytes are no such file; what
   * is wrong with single elements is a loss.
   */
  public static Imported read(byte[] bytes, Placing placing) {
    ExcalidrawImport file = new ExcalidrawImport();
    checkType(file.read(bytes));
    return new SceneImport(bytes, file.elements, file.files, placing).all();
  }

  /** Whether a text from the clipboard may be worth trying. */
  public static boolean looksLike(String text) {
    String start = text.substring(0, Math.min(text.length(), 4_096));
    return start.stripLeading().startsWith("{") && start.contains("\"excalidraw");
  }

  private ForeignObject read(byte[] bytes) {
    try {
      return ForeignReader.read(
          bytes,
          Names.KEPT,
          Names.DATA,
          Map.of("elements", (name, object) -> element(object), "files", this::file));
    } catch (ForeignException refused) {
      throw ExchangeException.of(refused);
    }
  }

  private static void checkType(ForeignObject file) {
    String type = file.textOrEmpty("type");
    boolean named = type.equals(Names.FILE) || type.equals(Names.CLIPBOARD);
    if (!named && !(type.isEmpty() && file.has("elements"))) {
      throw new ExchangeException(ExchangeError.OTHER_FORMAT, "not a drawing of Excalidraw");
    }
  }

  private void element(ForeignObject object) {
    if (!object.flag("isDeleted")) {
      elements.add(Element.of(object));
    }
  }

  private void file(String id, ForeignObject object) {
    object.encoded("dataURL").ifPresent(place -> files.put(id, place));
  }
}
