package io.streamboard.model.exchange;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.widget.BlobHash;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import comes to.
 *
 * @param operations to submit in this order: holders before what they hold, connectors behind what
 *     they connect, locks last. Each is small enough for a record of the log
 * @param blobs to upload before
 * @param losses what could not be carried over
 * @param made the widget that became of each id in the file, as losses name it; what was left out
 *     is not in it
 */
public record Imported(
    List<Operation> operations,
    Map<BlobHash, Blob> blobs,
    List<Loss> losses,
    Map<String, WidgetId> made) {
  public Imported {
    operations = List.copyOf(operations);
    blobs = Collections.unmodifiableMap(new LinkedHashMap<>(blobs));
    losses = List.copyOf(losses);
    made = Map.copyOf(made);
  }
}
