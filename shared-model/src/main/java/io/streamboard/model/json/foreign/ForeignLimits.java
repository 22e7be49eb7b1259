package io.streamboard.model.json.foreign;

import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * The counts that bound what a foreign file may hold. Far above what people draw, and low enough
 * that what is read stays in some ten megabytes.
 */
public final class ForeignLimits {
  /** Largest file. */
  public static final int BYTES = 32 * 1024 * 1024;

  public static final int NESTING = 32;

  /** Longest string that is kept as text, in bytes; encoded data is not counted here. */
  public static final int STRING = 1024 * 1024;

  public static final int NAME = 1_024;
  public static final int NUMBER = 100;

  /** Most objects in the arrays that are handed over one by one. */
  public static final int ENTRIES = 20_000;

  /** Most kept values within one of those objects, numbers in lists not counted. */
  public static final int VALUES = 10_000;

  /** Most numbers in lists, in the whole file. */
  public static final int NUMBERS = 1_000_000;

  private ForeignLimits() {}

  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNestingDepth(NESTING)
        .maxStringLength(STRING)
        .maxNameLength(NAME)
        .maxNumberLength(NUMBER)
        .maxDocumentLength(BYTES)
        .build();
  }
}
