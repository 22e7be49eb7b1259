package io.streamboard.benchmarks.generator;

/** One client's side of what is said with a server. */
public interface Talk {
  /** Says what is said first. */
  void begin(Mouth mouth);

  /** Takes a message; the bytes are only valid during the call. */
  void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags);

  /** Whether it has joined, so that every move made from now on must reach it. */
  boolean joined();

  /** How many more moves of this client the server takes now. */
  default int room() {
    return Integer.MAX_VALUE;
  }

  /** Makes the next move; the sequence is one more than that of the last one. */
  void move(int sequence, Mouth mouth);

  /**
   * Makes several, one after the other; together in one message where that is how clients do it.
   */
  default void moves(int first, int count, Mouth mouth) {
    for (int sequence = first; sequence < first + count; sequence++) {
      move(sequence, mouth);
    }
  }

  /** What went wrong, for people; empty when nothing did. */
  default String trouble() {
    return "";
  }
}
