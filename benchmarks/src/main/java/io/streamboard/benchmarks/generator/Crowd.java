package io.streamboard.benchmarks.generator;

/**
 * Who is there and how much is done.
 *
 * @param clients all, over all boards; client {@code n} is on board {@code n % boards}
 * @param writers the first so many of the clients
 * @param boards at most as many as there are clients
 * @param perSecond moves of each writer; 0: as many as the server takes
 * @param things of each writer's own, which it moves in turn
 */
public record Crowd(int clients, int writers, int boards, int perSecond, int things) {
  /** Enough that two moves of one thing are far apart, and a server has nothing to leave out. */
  private static final int THINGS = 16;

  public Crowd {
    if (writers < 1 || writers > clients || boards < 1 || boards > clients || perSecond < 0) {
      throw new IllegalArgumentException(
          "%d clients, %d writers, %d boards, %d moves a second"
              .formatted(clients, writers, boards, perSecond));
    }
  }

  /** With the usual number of things. */
  public Crowd(int clients, int writers, int boards, int perSecond) {
    this(clients, writers, boards, perSecond, THINGS);
  }

  /** On which board a client is. */
  public int board(int client) {
    return client % boards;
  }

  /** How many clients are on the board of this one. */
  public int onBoardOf(int client) {
    return (clients - 1 - board(client)) / boards + 1;
  }

  /** As people write it: clients, writers and, where there are several, boards. */
  public String text() {
    return clients + "/" + writers + (boards == 1 ? "" : "/" + boards);
  }
}
