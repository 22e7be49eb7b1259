package io.streamboard.model.board;

import io.streamboard.model.id.WriterId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.operation.Field;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.VoidReason;
import io.streamboard.model.text.TextDelta;
import io.streamboard.model.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Text edits: carried over what was edited since their base, within the limits. */
final class TextChanges {
  private final BoardDraft draft;
  private final Rights rights;
  private final WriterId writer;

  TextChanges(BoardDraft draft, Rights rights, WriterId writer) {
    this.draft = draft;
    this.rights = rights;
    this.writer = writer;
  }

  Optional<VoidReason> apply(Operation.TextChange change) {
    Optional<WidgetState> target = draft.widgets().live(change.widget());
    Optional<VoidReason> refusal = rights.onContent(target);
    return refusal.isPresent() ? refusal : merge(target.orElseThrow(), change);
  }

  private Optional<VoidReason> merge(WidgetState widget, Operation.TextChange change) {
    if (change.base() > widget.history().revision()) {
      return Optional.of(VoidReason.INVALID);
    }
    Optional<TextDelta> merged = widget.history().merged(change.base(), change.delta());
    if (merged.isEmpty()) {
      return Optional.of(VoidReason.BASE_TOO_OLD);
    }
    return text(widget, merged.get())
        .map(text -> set(widget, merged.get(), text))
        .orElse(Optional.of(VoidReason.INVALID));
  }

  /** Empty when the edit is longer than the text. */
  private static Optional<String> text(WidgetState widget, TextDelta delta) {
    try {
      return Optional.of(delta.apply(widget.widget().text()));
    } catch (InvalidValueException longerThanText) {
      return Optional.empty();
    }
  }

  private Optional<VoidReason> set(WidgetState widget, TextDelta delta, String text) {
    if (!Quotas.fits(draft.widgets(), widget.widget().text(), text)) {
      return Optional.of(VoidReason.TOO_LARGE);
    }
    TextEdit edit = new TextEdit(draft.revision(), writer, delta);
    WidgetState next =
        widget.with(widget.widget().withText(text), draft.revision(), List.of(Field.TEXT));
    draft.widgets().replaceText(widget, next.with(widget.history().with(edit)));
    draft.edited(widget.widget().id(), edit);
    return Optional.empty();
  }
}
