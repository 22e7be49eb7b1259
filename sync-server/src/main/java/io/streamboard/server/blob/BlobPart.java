package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.widget.BlobHash;
import java.util.Optional;

/**
 * What a record of the topic holds; its key is {@code board/hash/chunk}.
 *
 * @param number of a chunk, from 0; {@link #HEAD} for the head, whose key ends in {@code head}
 */
public record BlobPart(BlobKey blob, int number) {
  public static final int HEAD = -1;

  private static final String HEAD_TEXT = "head";
  private static final int MOST_DIGITS = 6;

  static BlobPart head(BlobKey blob) {
    return new BlobPart(blob, HEAD);
  }

  public boolean isHead() {
    return number == HEAD;
  }

  /** The record's key. */
  String text() {
    return blob.board() + "/" + blob.hash() + "/" + (isHead() ? HEAD_TEXT : number);
  }

  /** Empty for a text that is no such key. */
  static Optional<BlobPart> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      BlobKey blob = new BlobKey(new BoardId(parts[0]), new BlobHash(parts[1]));
      return number(parts[2]).map(number -> new BlobPart(blob, number));
    } catch (InvalidValueException noBlob) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String text) {
    if (text.equals(HEAD_TEXT)) {
      return Optional.of(HEAD);
    }
    boolean digits =
        !text.isEmpty()
            && text.length() <= MOST_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}
