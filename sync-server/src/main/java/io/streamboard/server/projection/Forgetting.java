package io.streamboard.server.projection;

import io.streamboard.model.id.BoardId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Partitions that the store is asked to forget and still has. Guarded by the lock of its store. */
final class Forgetting {
  private final List<Request> requests = new ArrayList<>();

  /**
   * @param boards which boards are in the partition
   * @param done completes when nothing of it is stored any more
   */
  record Request(int partition, Predicate<BoardId> boards, CompletableFuture<Void> done) {
    Request(int partition, Predicate<BoardId> boards) {
      this(partition, boards, new CompletableFuture<>());
    }
  }

  void add(Request request) {
    requests.add(request);
  }

  boolean isEmpty() {
    return requests.isEmpty();
  }

  /** All of them; what waits to be stored of them is not stored any more. */
  List<Request> take(Unstored unstored) {
    List<Request> due = List.copyOf(requests);
    requests.clear();
    due.forEach(request -> unstored.forget(request.partition(), request.boards()));
    return due;
  }

  /** They could not be stored; true, as it is work like any other. */
  boolean putBack(List<Request> due) {
    return requests.addAll(0, due);
  }
}
