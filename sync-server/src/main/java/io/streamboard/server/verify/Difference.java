package io.streamboard.server.verify;

import io.streamboard.model.id.BoardId;

/**
 * Something stored that the log does not say, or a record of the log that cannot be folded.
 *
 * @param source {@code state store}, {@code snapshot} or {@code log}
 * @param revision at which they differ, as the source states it
 */
public record Difference(BoardId board, long revision, String source, String problem) {
  @Override
  public String toString() {
    return "board " + board + " at revision " + revision + ": " + source + " " + problem;
  }
}
