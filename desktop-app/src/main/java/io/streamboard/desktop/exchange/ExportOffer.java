package io.streamboard.desktop.exchange;

import io.streamboard.desktop.canvas.form.Area;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person can choose from for an export.
 *
 * @param parts how many widgets each part of the board has; what has none is not offered
 * @param areas what each part takes up, in world units, for pictures
 * @param whole whether the person owns the board, so that an archive holds all of it
 */
public record ExportOffer(
    FileFormat format,
    Map<ExportChoice.Part, Integer> parts,
    Map<ExportChoice.Part, Area> areas,
    boolean whole) {

  public ExportOffer {
    parts = parts.isEmpty() ? Map.of() : new EnumMap<>(parts);
    areas = areas.isEmpty() ? Map.of() : new EnumMap<>(areas);
  }

  /** The size of a picture in pixels, as width and height; empty when it would be too large. */
  Optional<Pixels> pixels(ExportChoice.Part part, double scale) {
    return Optional.ofNullable(areas.get(part)).flatMap(area -> Pixels.of(area, scale));
  }
}
