package io.streamboard.benchmarks.generator;

/** One client's side of what is said with a server. */
public interface Talk {
  /** Says what is said first. */
  void begin(Mouth mouth);

  /** Takes a message; the bytes are only valid during the call. */
  void hear(int opcode, byte[] buffer, int from, int end, Mouth mouth, Tags tags);

  /** Whether it has joined, so that every move made from now on must reach it. */
  boolean joined();

  /** Whether the server takes one more move of this client now. */
  default boolean mayMove() {
    return true;
  }

  /** Makes the next move; the sequence is one more than that of the last one. */
  void move(int sequence, Mouth mouth);

  /** What went wrong, for people; empty when nothing did. */
  default String trouble() {
    return "";
  }
}
