package io.streamboard.server.delivery;

import java.util.List;

/**
 * One way through all sessions of a board, in turns. To write to a thousand takes ten milliseconds;
 * between turns the worker takes what came meanwhile, and who has the later turn is sent that along
 * and not a round later. Confined to the board's worker.
 */
final class Round {

  private final int sessionsPerTurn;
  private List<Attachment> all = List.of();
  private int next;

  Round(int sessionsPerTurn) {
    this.sessionsPerTurn = sessionsPerTurn;
  }

  /** Whether some have not had their turn. */
  boolean underWay() {
    return next < all.size();
  }

  /**
   * Begins anew.
   *
   * @param now those who are there; who leaves before the turn is one to whom nothing is due
   */
  void begin(List<Attachment> now) {
    all = now;
    next = 0;
  }

  /** Those whose turn it is; none when all have had it. */
  List<Attachment> turn() {
    List<Attachment> turn = all.subList(next, Math.min(all.size(), next + sessionsPerTurn));
    next += turn.size();
    return turn;
  }
}
