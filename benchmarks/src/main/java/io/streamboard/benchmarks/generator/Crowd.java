package io.streamboard.benchmarks.generator;

/**
 * Who is there and how much is done.
 *
 * @param clients all, over all boards; client {@code n} is on board {@code n % boards}
 * @param writers the first so many of the clients
 * @param boards at most as many as there are clients
 * @param perSecond moves of each writer
 */
public record Crowd(int clients, int writers, int boards, int perSecond) {
  public Crowd {
    if (writers < 1 || writers > clients || boards < 1 || boards > clients || perSecond < 1) {
      throw new IllegalArgumentException(
          "%d clients, %d writers, %d boards, %d moves a second"
              .formatted(clients, writers, boards, perSecond));
    }
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
