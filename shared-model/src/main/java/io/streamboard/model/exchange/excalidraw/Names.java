package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.widget.StyleProperty;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is called how in a file. */
final class Names {
  static final String FILE = "excalidraw";
  static final String CLIPBOARD = "excalidraw/clipboard";

  /** The member of {@code customData} that is ours. */
  static final String OWN = "streamboard";

  static final String TRANSPARENT = "transparent";

  /** Their strokes drawn by hand are so many times as wide as they say. */
  static final double INK_WIDTH = 4.25;

  static final Set<String> DATA = Set.of("dataURL");

  static final Set<String> KEPT =
      Stream.concat(
              Stream.of(
                  "type",
                  "version",
                  "id",
                  "x",
                  "y",
                  "width",
                  "height",
                  "angle",
                  "strokeColor",
                  "backgroundColor",
                  "fillStyle",
                  "strokeWidth",
                  "strokeStyle",
                  "roughness",
                  "opacity",
                  "groupIds",
                  "frameId",
                  "roundness",
                  "strokeSharpness",
                  "locked",
                  "link",
                  "isDeleted",
                  "text",
                  "originalText",
                  "fontSize",
                  "fontFamily",
                  "textAlign",
                  "containerId",
                  "points",
                  "pressures",
                  "simulatePressure",
                  "startBinding",
                  "endBinding",
                  "elementId",
                  "fixedPoint",
                  "startArrowhead",
                  "endArrowhead",
                  "elbowed",
                  "fileId",
                  "crop",
                  "scale",
                  "name",
                  "customData",
                  OWN,
                  "kind",
                  "form",
                  "alt",
                  "style"),
              Arrays.stream(StyleProperty.values()).map(StyleProperty::wireName))
          .collect(Collectors.toUnmodifiableSet());

  private Names() {}
}
