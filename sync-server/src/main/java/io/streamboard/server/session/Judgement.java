package io.streamboard.server.session;

import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage.Settled;

/** What is to be done with one submitted operation. */
sealed interface Judgement {

  /** Into the log: it will apply. */
  record Append(Operation operation) implements Judgement {}

  /** Into the log, where it will be void for a reason that its author may know. */
  record AppendVoid(Operation operation) implements Judgement {}

  /** Its author may not, or it breaks a limit: an empty operation takes its counter. */
  record Decline(ErrorCode code) implements Judgement {}

  /** It is in the log already, with this outcome; or its writer is unknown. */
  record Answer(Settled settled) implements Judgement {}

  /** It is on its way into the log: its outcome will come. */
  record UnderWay() implements Judgement {}

  /** Not now: neither it nor what follows of its writer is taken. */
  record Later(ErrorCode code) implements Judgement {}

  /** The board does not exist for its author: nothing is written. */
  record NotFound() implements Judgement {}
}
