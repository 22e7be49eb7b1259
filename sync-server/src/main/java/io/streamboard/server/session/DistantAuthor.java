package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;
import io.streamboard.server.delivery.Author;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/**
 * Somebody with a session at another node, which tells them by the log what became of what went
 * there. Confined to the board's worker.
 */
final class DistantAuthor implements Author {
  private final Set<Long> open = new HashSet<>();
  private final Map<Long, ErrorCode> refused = new HashMap<>();
  private final CompletableFuture<Map<Long, ErrorCode>> answer = new CompletableFuture<>();

  /** Waits for what becomes of these counters. */
  DistantAuthor(long from, long next) {
    LongStream.range(from, next).forEach(open::add);
  }

  /** The refused counters, once all of them went somewhere. */
  CompletableFuture<Map<Long, ErrorCode>> answer() {
    return answer;
  }

  @Override
  public void launched(long from, long next) {
    LongStream.range(from, next).forEach(open::remove);
    look();
  }

  /** The log had it before: who asks again hears the outcome there. */
  @Override
  public void settled(BoardId board, List<Settled> settled) {
    settled.forEach(known -> refuse(known.counter(), ErrorCode.UNKNOWN_RESULT));
    look();
  }

  @Override
  public void refused(BoardId board, WriterId writer, long counter, ErrorCode code) {
    refuse(counter, code);
    look();
  }

  private void refuse(long counter, ErrorCode code) {
    if (open.remove(counter)) {
      refused.put(counter, code);
    }
  }

  private void look() {
    if (open.isEmpty()) {
      answer.complete(Map.copyOf(refused));
    }
  }
}
