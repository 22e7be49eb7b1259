package io.streamboard.server.history;

import io.streamboard.model.id.OperationId;

/** How sentences about a run name things. */
final class Words {
  private Words() {}

  static String of(OperationId id) {
    return id.writer() + ":" + id.counter();
  }

  static String of(BoardTruth.Step step) {
    return "revision "
        + step.revision()
        + " ("
        + step.folded().id().map(Words::of).orElse("unreadable")
        + ", "
        + step.folded().outcome().text()
        + ")";
  }
}
