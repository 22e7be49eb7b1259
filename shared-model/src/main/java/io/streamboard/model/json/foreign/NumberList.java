package io.streamboard.model.json.foreign;

import java.util.Arrays;

/**
 * An array of numbers, or of arrays of numbers of which the first two count: points. What is no
 * number there, is NaN. Confined to the reader until it is handed over, then never changed.
 */
public final class NumberList {
  static final NumberList EMPTY = new NumberList();

  private double[] values = {};
  private int size;

  NumberList() {}

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(8, size + size / 2));
    }
    values[size++] = value;
  }

  /** How many numbers; of points two each. */
  public int size() {
    return size;
  }

  public double get(int index) {
    return values[index];
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether each is a finite number. */
  public boolean finite() {
    for (int i = 0; i < size; i++) {
      if (!Double.isFinite(values[i])) {
        return false;
      }
    }
    return true;
  }
}
