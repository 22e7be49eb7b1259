package io.streamboard.model.picture;

/** The one thing of a photograph's notes that counts: which side is up. */
final class ExifTurn {
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;

  private ExifTurn() {}

  /** From 1 to 8; 1 where the notes say nothing, or nothing that makes sense. */
  static int read(PictureBytes file, long from, long to) {
    boolean little = file.begins(from, "II");
    if (to > file.length() || to - from < 8 || !(little || file.begins(from, "MM"))) {
      return 1;
    }
    long table = from + (little ? file.littleIntAt(from + 4) : file.intAt(from + 4));
    if (table + 2 > to) {
      return 1;
    }
    int entries = at(file, table, little);
    for (long entry = table + 2; entries > 0 && entry + ENTRY <= to; entry += ENTRY) {
      if (at(file, entry, little) == TAG) {
        int turn = at(file, entry + 8, little);
        return turn >= 1 && turn <= 8 ? turn : 1;
      }
      entries--;
    }
    return 1;
  }

  private static int at(PictureBytes file, long place, boolean little) {
    return little ? file.littleShortAt(place) : file.shortAt(place);
  }
}
