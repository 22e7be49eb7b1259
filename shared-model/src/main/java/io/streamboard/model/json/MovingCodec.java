package io.streamboard.model.json;

import io.streamboard.model.board.ArrivalPart;
import io.streamboard.model.board.BoardPlace;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.limit.Require;
import io.streamboard.model.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The records with which a board leaves a log and begins in another (docs/log-format.md, section
 * 9). For whoever moves boards; read by {@link LogRecordCodec} like all others. Thread-safe.
 */
public final class MovingCodec {
  /** Characters of one string, and strings of one record: within what a record may have. */
  static final int SLICE = 60_000;

  static final int SLICES = 12;

  /** Writers of one record. */
  static final int STANDINGS = 1_000;

  private static final int FORMAT = 1;
  private static final ArrivalPart.Reader STATES = MovingCodec::state;

  private MovingCodec() {}

  /**
   * The last record of a board in a log.
   *
   * @param to names the other log to people, 1 to 200 characters
   */
  public static byte[] departure(BoardId board, String to) {
    Output out = begin(board);
    out.object("departure").put("to", named(to)).end();
    return finish(out);
  }

  /** The records of a board's state, to be appended to the other log in this order. */
  public static List<byte[]> arrival(BoardState state) {
    BoardState moved = state.in(BoardPlace.HERE);
    byte[] canonical = StateCodec.encode(moved);
    String hash = Sha256.hex(canonical);
    List<String> slices = slices(Base64.getEncoder().encodeToString(canonical));
    int parts = (slices.size() + SLICES - 1) / SLICES;
    List<byte[]> records = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int to = Math.min(slices.size(), (part + 1) * SLICES);
      records.add(part(state.board(), part, parts, hash, slices.subList(part * SLICES, to)));
    }
    return records;
  }

  /** Records that go before the arrival: none where nobody was forgotten. */
  public static List<byte[]> standings(BoardId board, List<LogEntry.Standing> writers) {
    List<byte[]> records = new ArrayList<>();
    for (int from = 0; from < writers.size(); from += STANDINGS) {
      Output out = begin(board).array("standings");
      writers
          .subList(from, Math.min(writers.size(), from + STANDINGS))
          .forEach(standing -> write(out, standing));
      records.add(finish(out.endArray()));
    }
    return records;
  }

  private static void write(Output out, LogEntry.Standing standing) {
    out.object()
        .put("writer", standing.writer().value())
        .put("author", standing.author().value())
        .put("counter", standing.counter())
        .end();
  }

  private static byte[] part(BoardId board, int part, int parts, String hash, List<String> slices) {
    Output out = begin(board);
    out.object("arrival").put("part", part).put("parts", parts).put("hash", hash).array("slices");
    slices.forEach(out::add);
    out.endArray().end();
    return finish(out);
  }

  private static List<String> slices(String text) {
    List<String> slices = new ArrayList<>();
    for (int from = 0; from < text.length(); from += SLICE) {
      slices.add(text.substring(from, Math.min(text.length(), from + SLICE)));
    }
    return slices;
  }

  /** Empty for a record of operations; throws for what is neither. */
  static Optional<LogEntry> read(Members in, String digest) {
    if (in.has("operations") || in.integer("format") != FORMAT) {
      return Optional.empty();
    }
    return in.optionalMembers("departure")
        .<LogEntry>map(
            departure ->
                new LogEntry.Departure(QueryJson.board(in), named(departure.string("to")), digest))
        .or(
            () ->
                in.optionalMembers("arrival")
                    .map(arrival -> arrival(QueryJson.board(in), arrival, digest)))
        .or(() -> in.has("standings") ? Optional.of(standings(in, digest)) : Optional.empty());
  }

  private static LogEntry standings(Members in, String digest) {
    return new LogEntry.Standings(
        QueryJson.board(in), in.list("standings", MovingCodec::standing), digest);
  }

  private static LogEntry.Standing standing(Members in) {
    return new LogEntry.Standing(
        new WriterId(in.string("writer")),
        new PersonId(in.string("author")),
        in.integer("counter"));
  }

  private static ArrivalPart arrival(BoardId board, Members in, String digest) {
    return new ArrivalPart(
        board,
        in.smallInteger("part"),
        in.smallInteger("parts"),
        in.string("hash"),
        in.strings("slices", slice -> slice),
        STATES,
        digest);
  }

  private static Optional<BoardState> state(byte[] canonical) {
    try {
      return Optional.of(StateCodec.decode(canonical).in(BoardPlace.HERE));
    } catch (MalformedException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String named(String to) {
    Require.that(!to.isBlank() && to.length() <= Limits.TITLE_POINTS, "to", "1 to 200 characters");
    return to;
  }

  private static Output begin(BoardId board) {
    return new Output().object().put("format", FORMAT).put("board", board.value());
  }

  private static byte[] finish(Output out) {
    return out.end().finish().getBytes(StandardCharsets.UTF_8);
  }
}
