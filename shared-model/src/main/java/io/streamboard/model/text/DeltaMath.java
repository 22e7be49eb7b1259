package io.streamboard.model.text;

/** The two walks over a pair of deltas on which merge and composition rest. */
final class DeltaMath {
  private DeltaMath() {}

  /**
   * The delta carried over another one that was made on the same text.
   *
   * @param first whether its inserts stand left of the other's inserts at the same place
   */
  static TextDelta carried(TextDelta delta, TextDelta over, boolean first) {
    DeltaCursor mine = new DeltaCursor(delta);
    DeltaCursor other = new DeltaCursor(over);
    DeltaBuilder built = new DeltaBuilder();
    while (!mine.atEnd()) {
      if (mine.atInsert() && (first || !other.atInsert())) {
        built.insert(mine.text(mine.left()));
      } else if (other.atInsert()) {
        int points = other.left();
        other.skip(points);
        built.keep(points);
      } else {
        carryOver(mine, other, built);
      }
    }
    return built.delta();
  }

  /**
   * Both keep or delete the same stretch of the text: what the other deleted is neither to keep nor
   * to delete any more.
   */
  private static void carryOver(DeltaCursor mine, DeltaCursor other, DeltaBuilder built) {
    int points = Math.min(mine.left(), other.left());
    boolean gone = other.atDelete();
    boolean delete = mine.atDelete();
    mine.skip(points);
    other.skip(points);
    if (!gone && delete) {
      built.delete(points);
    } else if (!gone) {
      built.keep(points);
    }
  }

  /** The first delta and then the next, as one. */
  static TextDelta composed(TextDelta delta, TextDelta next) {
    DeltaCursor first = new DeltaCursor(delta);
    DeltaCursor second = new DeltaCursor(next);
    DeltaBuilder built = new DeltaBuilder();
    while (!first.atEnd() || !second.atEnd()) {
      if (first.atDelete()) {
        int points = first.left();
        first.skip(points);
        built.delete(points);
      } else if (second.atInsert()) {
        built.insert(second.text(second.left()));
      } else {
        compose(first, second, built);
      }
    }
    return built.delta();
  }

  /** The first keeps or inserts a stretch, the second keeps or deletes it. */
  private static void compose(DeltaCursor first, DeltaCursor second, DeltaBuilder built) {
    int points = Math.min(first.left(), second.left());
    boolean delete = second.atDelete();
    second.skip(points);
    if (first.atInsert()) {
      String text = first.text(points);
      built.insert(delete ? "" : text);
      return;
    }
    first.skip(points);
    if (delete) {
      built.delete(points);
    } else {
      built.keep(points);
    }
  }
}
