package io.streamboard.model.operation;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.limit.Require;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /**
   * The canonical text that goes into the chain and the state: {@code applied}, {@code
   * applied;WIDGET=reason,WIDGET=reason} in the order of ids, or {@code void;reason}.
   */
  default String text() {
    return switch (this) {
      case Applied applied when applied.refused().isEmpty() -> "applied";
      case Applied applied ->
          new TreeMap<>(applied.refused())
              .entrySet().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue().code())
                  .collect(Collectors.joining(",", "applied;", ""));
      case Void none -> "void;" + none.reason().code();
    };
  }

  /**
   * The reverse of {@link #text}; throws {@link io.streamboard.model.limit.InvalidValueException}
   * for anything else.
   */
  static Outcome parse(String text) {
    if (text.equals("applied")) {
      return Applied.FULLY;
    }
    if (text.startsWith("void;")) {
      return new Void(VoidReason.of(text.substring("void;".length())));
    }
    Require.that(text.startsWith("applied;"), "outcome", "applied or void");
    Map<WidgetId, VoidReason> refused = new HashMap<>();
    for (String entry : text.substring("applied;".length()).split(",", -1)) {
      int split = entry.indexOf('=');
      Require.that(split > 0, "outcome", "widget=reason");
      refused.put(
          new WidgetId(entry.substring(0, split)), VoidReason.of(entry.substring(split + 1)));
    }
    return new Applied(refused);
  }
}
