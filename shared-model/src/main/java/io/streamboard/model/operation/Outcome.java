package io.streamboard.model.operation;

import io.streamboard.model.id.WidgetId;
import java.util.Map;

/** What the fold made of an operation. */
public sealed interface Outcome {
  /**
   * It had an effect, on all its targets but the refused ones.
   *
   * @param refused the targets without effect, each with its reason; empty in the common case
   */
  record Applied(Map<WidgetId, VoidReason> refused) implements Outcome {
    public static final Applied FULLY = new Applied(Map.of());

    public Applied {
      refused = Map.copyOf(refused);
    }
  }

  /** It had none. When every target was refused, the reason is that of the first. */
  record Void(VoidReason reason) implements Outcome {}
}
