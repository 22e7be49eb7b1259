package io.streamboard.model.exchange.archive;

/** What is taken of an archive: nobody should write more into one. */
public final class ArchiveLimits {
  /** Most bytes of all entries together, unpacked. */
  public static final long BYTES = Unpacking.TOTAL;

  /** Most pictures: each is an entry, and three are something else. */
  public static final int PICTURES = ZipDirectory.ENTRIES - 3;

  /** Most bytes that stand around the bytes of one record. */
  public static final int FRAME = 12;

  private ArchiveLimits() {}
}
