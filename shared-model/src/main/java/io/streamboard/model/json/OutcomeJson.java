package io.streamboard.model.json;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.wire.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Outcomes in messages: {@code "result"} and, where there is one, the reason or the refused targets
 * with theirs.
 */
final class OutcomeJson {
  private static final Names<VoidReason> REASONS =
      Names.of("reason", VoidReason.values(), VoidReason::code);

  private OutcomeJson() {}

  static void write(Output out, Outcome outcome) {
    switch (outcome) {
      case Outcome.Applied applied -> writeApplied(out, applied.refused());
      case Outcome.Void none -> out.put("result", "void").put("reason", REASONS.of(none.reason()));
    }
  }

  private static void writeApplied(Output out, Map<WidgetId, VoidReason> refused) {
    out.put("result", "applied");
    if (!refused.isEmpty()) {
      out.object("refused");
      new TreeMap<>(refused)
          .forEach((widget, reason) -> out.put(widget.value(), REASONS.of(reason)));
      out.end();
    }
  }

  static Outcome read(Members in) {
    return switch (in.string("result")) {
      case "applied" ->
          in.optionalMembers("refused").map(OutcomeJson::readRefused).orElse(Outcome.Applied.FULLY);
      case "void" -> new Outcome.Void(REASONS.parse(in.string("reason")));
      case String unknown ->
          throw new MalformedException(ErrorCode.INVALID, "result: applied or void");
    };
  }

  private static Outcome.Applied readRefused(Members in) {
    Map<WidgetId, VoidReason> refused = new HashMap<>();
    in.names()
        .forEach(widget -> refused.put(new WidgetId(widget), REASONS.parse(in.string(widget))));
    return new Outcome.Applied(refused);
  }
}
