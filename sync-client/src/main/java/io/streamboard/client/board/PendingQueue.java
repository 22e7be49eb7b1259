package io.streamboard.client.board;

import io.streamboard.client.store.ClientStore;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.OperationId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * My operations on a board that are not settled, in the order in which they shall stand in the log,
 * under their ids. Every one is in the store for as long as it is here.
 */
final class PendingQueue {
  private final BoardId board;
  private final Supplier<String> ids;
  private final ClientStore store;
  private final List<PendingOperation> operations = new ArrayList<>();
  private WriterId writer;
  private long counter;

  /**
   * A queue that begins with what earlier runs left.
   *
   * @param ids gives ids that are never used twice
   */
  PendingQueue(BoardId board, Supplier<String> ids, ClientStore store) {
    this.board = board;
    this.ids = ids;
    this.store = store;
    this.writer = new WriterId(ids.get());
    store.unsent().stream().filter(unsent -> unsent.board().equals(board)).forEach(this::adopt);
  }

  List<PendingOperation> all() {
    return List.copyOf(operations);
  }

  int size() {
    return operations.size();
  }

  boolean isEmpty() {
    return operations.isEmpty();
  }

  /** The writer under which new operations are made. */
  WriterId writer() {
    return writer;
  }

  PendingOperation add(
      List<Long> numbers, Operation operation, Optional<String> endsDrag, int attempt) {
    counter++;
    PendingOperation added =
        new PendingOperation(
            numbers,
            new OperationId(writer, counter),
            operation,
            endsDrag,
            attempt,
            PendingOperation.Stage.FRESH);
    operations.add(added);
    keep(added);
    return added;
  }

  /** What was never sent may be composed with what follows. */
  void compose(PendingOperation fresh, Operation composed, List<Long> numbers) {
    fresh.compose(composed, numbers);
    keep(fresh);
  }

  void remove(PendingOperation settled) {
    operations.remove(settled);
    store.settle(board, settled.id().writer(), settled.id().counter());
  }

  Optional<PendingOperation> find(WriterId of, long wanted) {
    return operations.stream()
        .filter(
            operation -> operation.id().counter() == wanted && operation.id().writer().equals(of))
        .findFirst();
  }

  /** An operation that adds this widget and has not left yet. */
  Optional<PendingOperation> freshAdd(WidgetId widget) {
    return operations.stream()
        .filter(operation -> operation.fresh() && adds(operation, widget))
        .findFirst();
  }

  boolean addsWidget(WidgetId widget) {
    return operations.stream().anyMatch(operation -> adds(operation, widget));
  }

  List<PendingOperation> of(WriterId wanted) {
    return operations.stream().filter(operation -> operation.id().writer().equals(wanted)).toList();
  }

  long count(Predicate<PendingOperation> wanted) {
    return operations.stream().filter(wanted).count();
  }

  /** The connection broke. */
  void lost() {
    operations.forEach(PendingOperation::lost);
  }

  /** The server does not know my writer: what follows goes under a new one. */
  void renewWriter() {
    writer = new WriterId(ids.get());
    counter = 0;
  }

  /** The outcome of an operation has come. */
  void settle(ServerMessage.Settled settled) {
    find(settled.writer(), settled.counter()).ifPresent(operation -> operation.settle(settled));
  }

  void wipe() {
    all().forEach(this::remove);
  }

  private void adopt(ClientStore.Unsent unsent) {
    OperationId id = new OperationId(unsent.writer(), unsent.counter());
    operations.add(
        new PendingOperation(
            List.of(), id, unsent.operation(), Optional.empty(), 1, PendingOperation.Stage.UNSURE));
  }

  private void keep(PendingOperation operation) {
    store.add(
        new ClientStore.Unsent(
            board, operation.id().writer(), operation.id().counter(), operation.operation()));
  }

  private static boolean adds(PendingOperation operation, WidgetId widget) {
    return operation.operation() instanceof Operation.WidgetAdd add
        && add.widget().id().equals(widget);
  }
}
