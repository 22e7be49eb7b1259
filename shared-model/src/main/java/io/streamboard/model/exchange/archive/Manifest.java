package io.streamboard.model.exchange.archive;

import io.streamboard.model.board.Chain;
import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.foreign.ForeignException;
import io.streamboard.model.json.foreign.ForeignObject;
import io.streamboard.model.json.foreign.ForeignReader;
import io.streamboard.model.json.foreign.ForeignWriter;
import io.streamboard.model.limit.InvalidValueException;
import java.util.Map;
import java.util.Set;

/**
 * What an archive says of itself.
 *
 * @param revision the board's after the last operation
 * @param records how many records of the log there are
 * @param operations SHA-256 of the entry with the records, and {@code state} of the one with the
 *     state
 */
public record Manifest(
    BoardId board, long revision, Chain chain, int records, String operations, String state) {
  static final String NAME = "manifest.json";
  private static final int FORMAT = 1;
  private static final String TYPE = "streamboard/board";
  private static final Set<String> KEPT =
      Set.of("type", "format", "board", "revision", "chain", "records", "operations", "state");

  String json() {
    ForeignWriter out = new ForeignWriter();
    out.object().put("type", TYPE).put("format", FORMAT).put("board", board.value());
    out.put("revision", (double) revision).put("chain", chain.value()).put("records", records);
    out.put("operations", operations).put("state", state).end();
    return out.finish();
  }

  static Manifest read(byte[] bytes) {
    try {
      return of(ForeignReader.read(bytes, KEPT, Set.of(), Map.of()));
    } catch (ForeignException refused) {
      throw ExchangeException.of(refused);
    } catch (InvalidValueException invalid) {
      throw new ExchangeException(ExchangeError.MALFORMED, "a manifest with a value of no board");
    }
  }

  private static Manifest of(ForeignObject in) {
    if (!in.textOrEmpty("type").equals(TYPE)) {
      throw new ExchangeException(ExchangeError.OTHER_FORMAT, "not an archive of a board");
    }
    if (in.number("format", 0) > FORMAT) {
      throw new ExchangeException(ExchangeError.NEWER_VERSION, "an archive of a newer version");
    }
    return new Manifest(
        new BoardId(in.textOrEmpty("board")),
        (long) in.number("revision", 0),
        new Chain(in.textOrEmpty("chain")),
        (int) in.number("records", 0),
        in.textOrEmpty("operations"),
        in.textOrEmpty("state"));
  }
}
