package io.streamboard.model.reference;

import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.widget.End;
import java.util.Optional;

/** The ends of connectors. What an anchor names is not looked at. */
final class EndRules {
  private final ReferenceBoard board;
  private final ReferenceRights rights;

  EndRules(ReferenceBoard board, ReferenceRights rights) {
    this.board = board;
    this.rights = rights;
  }

  Optional<VoidReason> bind(Operation.WidgetBind bind, Act act) {
    Optional<ReferenceWidget> widget = board.live(bind.widget());
    Optional<VoidReason> refusal =
        rights
            .refusesChange(act.author(), widget)
            .or(
                () ->
                    widget.orElseThrow().isConnector()
                        ? Optional.empty()
                        : Optional.of(VoidReason.INVALID));
    if (refusal.isEmpty()) {
      set(widget.orElseThrow(), bind.start(), bind.end());
      widget.orElseThrow().setBy.put(bind.start() ? Field.FROM : Field.TO, act.revision());
    }
    return refusal;
  }

  static void set(ReferenceWidget connector, boolean start, End end) {
    if (start) {
      connector.from = end;
    } else {
      connector.to = end;
    }
    connector.boxAroundEnds();
  }
}
