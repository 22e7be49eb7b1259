package io.streamboard.model.board;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.limit.Require;
import io.streamboard.model.log.LogEntry;
import java.util.List;
import java.util.Optional;

/**
 * One of the records with which a board begins in the log it was moved to: a part of its whole
 * canonical state. Written by the node that moves the board, and by nobody else.
 *
 * @param part its number, from 0, of so many {@code parts}
 * @param hash SHA-256 of the whole canonical state, 64 hexadecimal digits
 * @param slices of the state in Base64, to be joined with those of the other parts
 * @param reader reads the canonical form
 */
public record ArrivalPart(
    BoardId board,
    int part,
    int parts,
    String hash,
    List<String> slices,
    Reader reader,
    String digest)
    implements LogEntry.Arrival {

  private static final int HASH_DIGITS = 64;

  public ArrivalPart {
    Require.that(part >= 0 && part < parts, "part", "less than parts");
    Require.hex("hash", hash, HASH_DIGITS);
    slices = List.copyOf(slices);
  }

  /** Reads a canonical state; empty for bytes that are none. Pure. */
  @FunctionalInterface
  public interface Reader {
    Optional<BoardState> read(byte[] canonical);
  }
}
