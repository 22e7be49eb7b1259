package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.replica.Worker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** What the intake of a board needs of the node. Thread-safe. */
interface IntakeContext {

  /** How long what comes waits at most for what was handed to the log before it. */
  Duration GATHER_AT_MOST = Duration.ofMillis(4);

  Delivery delivery();

  SessionSettings settings();

  InstantSource timeOfDay();

  /** Never set; in which the waits are measured. */
  InstantSource clock();

  Worker worker(BoardId board);

  /** Why the node takes nothing now from this author; empty when it does. */
  Optional<ErrorCode> obstacle(Submission submission);

  /** Whether one more operation of this author may go into the log though it has no effect. */
  boolean mayWaste(Submission submission);

  /**
   * Hands the record to the log, which tells on any thread when something went wrong. That it went
   * well is seen when the record comes back.
   */
  void append(LogRecord content, Consumer<ErrorCode> failed);
}
