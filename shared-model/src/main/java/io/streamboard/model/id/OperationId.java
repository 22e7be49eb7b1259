package io.streamboard.model.id;

import io.streamboard.model.limit.Require;

/** Names one operation for ever: the writer and its counter, 1 for the writer's first operation. */
public record OperationId(WriterId writer, long counter) {
  public OperationId {
    Require.that(counter >= 1, "counter", "at least 1");
  }
}
