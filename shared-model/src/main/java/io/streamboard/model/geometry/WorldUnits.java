package io.streamboard.model.geometry;

import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;

/**
 * Coordinates are kept in thousandths of a world unit. So the shortest decimal text of a coordinate
 * is exact and equal in every language, and hashes of states made from it agree.
 */
final class WorldUnits {
  private WorldUnits() {}

  static double coordinate(String field, double value) {
    Require.that(
        Double.isFinite(value) && Math.abs(value) <= Limits.COORDINATE,
        field,
        "finite, within ±10,000,000");
    return rounded(value);
  }

  static double length(String field, double value) {
    Require.that(
        Double.isFinite(value) && value >= Limits.SIZE_MIN && value <= Limits.SIZE_MAX,
        field,
        "1 to 100,000 world units");
    return rounded(value);
  }

  /** Adding zero turns -0.0 into 0.0, which would otherwise differ in records' equality. */
  static double rounded(double value) {
    return Math.rint(value * 1000) / 1000 + 0.0;
  }
}
