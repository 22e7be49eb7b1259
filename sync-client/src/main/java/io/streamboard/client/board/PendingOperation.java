package io.streamboard.client.board;

import io.streamboard.model.id.OperationId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation without a settled outcome. Its id and, once it was sent, its content never change:
 * after a break the same bytes are sent again. Mutable, confined to the board it belongs to.
 */
final class PendingOperation {
  private final List<Long> numbers;
  private final OperationId id;
  private final Optional<String> endsDrag;
  private final int attempt;
  private Operation operation;
  private Stage stage;
  private Optional<ServerMessage.Settled> outcome = Optional.empty();
  private boolean refused;
  private boolean repeated;
  private long sentRevision;

  /** How far it has come. */
  enum Stage {
    /** Never left this client, so it may still be composed with what follows. */
    FRESH,
    /** On its way on this connection. */
    SENT,
    /** Was on its way once; whether it is in the log is not known. */
    UNSURE
  }

  /**
   * A new operation.
   *
   * @param attempt 1, and one more for each time it had to be made anew
   */
  PendingOperation(
      List<Long> numbers,
      OperationId id,
      Operation operation,
      Optional<String> endsDrag,
      int attempt,
      Stage stage) {
    this.numbers = new ArrayList<>(numbers);
    this.id = id;
    this.operation = operation;
    this.endsDrag = endsDrag;
    this.attempt = attempt;
    this.stage = stage;
    this.repeated = stage == Stage.UNSURE;
  }

  /** The submissions of the person it carries; empty for one left by an earlier run. */
  List<Long> numbers() {
    return List.copyOf(numbers);
  }

  OperationId id() {
    return id;
  }

  Operation operation() {
    return operation;
  }

  Optional<String> endsDrag() {
    return endsDrag;
  }

  int attempt() {
    return attempt;
  }

  boolean fresh() {
    return stage == Stage.FRESH;
  }

  /** Whether it has to be sent (again). */
  boolean due() {
    return stage != Stage.SENT && outcome.isEmpty();
  }

  /** Sent on this connection and without an answer. */
  boolean inFlight() {
    return stage == Stage.SENT && outcome.isEmpty();
  }

  /** Whether it may be in the log although nobody said so. */
  boolean unsure() {
    return stage == Stage.UNSURE && outcome.isEmpty();
  }

  Optional<ServerMessage.Settled> outcome() {
    return outcome;
  }

  /** Whether the optimistic view still shows it. */
  boolean shown() {
    return !refused;
  }

  void compose(Operation composed, List<Long> alsoNumbers) {
    operation = composed;
    numbers.addAll(alsoNumbers);
  }

  /** It leaves now, from a client that is at this revision. */
  void sent(long revision) {
    if (stage == Stage.FRESH) {
      sentRevision = revision;
    }
    stage = Stage.SENT;
  }

  /** The revision this client was at when it first left; 0 when that was in an earlier run. */
  long sentRevision() {
    return sentRevision;
  }

  /** Whether it may have come into the log on another connection than this one. */
  boolean repeated() {
    return repeated;
  }

  void lost() {
    if (stage == Stage.SENT) {
      stage = Stage.UNSURE;
      repeated = true;
    }
  }

  void refused() {
    refused = true;
  }

  void settle(ServerMessage.Settled settled) {
    outcome = Optional.of(settled);
  }
}
