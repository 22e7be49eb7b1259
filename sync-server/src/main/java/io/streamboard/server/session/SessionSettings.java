package io.streamboard.server.session;

import java.time.Duration;

/**
 * Bounds of one session and one person.
 *
 * @param outboxBytes what may wait to be written to a session
 * @param slowReaderAfter how long a session may read nothing while something waits for it
 * @param openBoards boards that a session may have open
 * @param requests questions that a session may have unanswered
 * @param mistakes messages that could not be taken before the session is closed
 * @param operationsPerSecond what one person may submit for long
 * @param operationsBurst what one person may submit at once
 * @param messagesPerSecond what a session may say for long before it is closed
 * @param boardBacklog operations of one board that wait for the log
 * @param gather how long after something was handed to the log nothing more of its board is
 */
public record SessionSettings(
    int outboxBytes,
    Duration slowReaderAfter,
    int openBoards,
    int requests,
    int mistakes,
    int operationsPerSecond,
    int operationsBurst,
    int messagesPerSecond,
    int boardBacklog,
    Duration gather) {

  public static final SessionSettings DEFAULT =
      new SessionSettings(
          1_048_576, Duration.ofSeconds(10), 64, 16, 50, 200, 400, 1_000, 4_096, Duration.ZERO);

  /**
   * What one person may submit for long that has no effect. Such operations take revisions too, and
   * those of the board's removed widgets and silent writers are counted.
   */
  public int voidPerSecond() {
    return Math.max(1, operationsPerSecond / 40);
  }

  /** What one person may submit at once that has no effect. */
  public int voidBurst() {
    return Math.max(1, operationsBurst / 2);
  }

  public SessionSettings withOutboxBytes(int bytes) {
    return new SessionSettings(
        bytes,
        slowReaderAfter,
        openBoards,
        requests,
        mistakes,
        operationsPerSecond,
        operationsBurst,
        messagesPerSecond,
        boardBacklog,
        gather);
  }

  public SessionSettings withOperations(int perSecond, int burst) {
    return new SessionSettings(
        outboxBytes,
        slowReaderAfter,
        openBoards,
        requests,
        mistakes,
        perSecond,
        burst,
        messagesPerSecond,
        boardBacklog,
        gather);
  }

  public SessionSettings withGather(Duration least) {
    return new SessionSettings(
        outboxBytes,
        slowReaderAfter,
        openBoards,
        requests,
        mistakes,
        operationsPerSecond,
        operationsBurst,
        messagesPerSecond,
        boardBacklog,
        least);
  }
}
