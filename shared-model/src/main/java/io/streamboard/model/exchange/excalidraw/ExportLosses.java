package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.Look;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.exchange.Scene;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.StyleProperty;
import io.streamboard.model.widget.Widget;
import io.streamboard.model.widget.WidgetKind;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a widget their program does not show, be it that the file brings it back to us. */
final class ExportLosses {
  private ExportLosses() {}

  static void report(Widget widget, Scene scene, Losses losses) {
    String id = widget.id().value();
    Look look = Look.of(widget);
    switch (widget.kind()) {
      case WidgetKind.Note note -> losses.add(LossCode.NOTE, id);
      case WidgetKind.Shape(ShapeForm form) ->
          losses.addIf(ExcalidrawForms.OURS_ONLY.contains(form), LossCode.FORM, id);
      case WidgetKind.FreeText text -> {
        losses.addIf(look.fill().isPresent(), LossCode.FILL, id);
        losses.addIf(look.stroke().isPresent(), LossCode.OUTLINE, id);
      }
      case WidgetKind.Connector(End from, End to) -> {
        losses.addIf(missing(from, scene) || missing(to, scene), LossCode.BINDING, id);
        losses.addIf(look.route().equals("curve"), LossCode.ROUTE, id);
        losses.addIf(look.labelAt() != 0.5 && !widget.text().isEmpty(), LossCode.LABEL_PLACE, id);
      }
      case WidgetKind.Ink ink -> losses.addIf(!widget.text().isEmpty(), LossCode.ALT_TEXT, id);
      case WidgetKind.Image(BlobHash hash, var natural) -> {
        losses.addIf(scene.blobs().apply(hash).isEmpty(), LossCode.IMAGE_MISSING, id);
        losses.addIf(!widget.text().isEmpty(), LossCode.ALT_TEXT, id);
      }
      case WidgetKind.Frame frame -> {
        losses.addIf(widget.style().get(StyleProperty.FILL).isPresent(), LossCode.BACKGROUND, id);
        losses.addIf(widget.style().get(StyleProperty.STROKE).isPresent(), LossCode.OUTLINE, id);
        losses.addIf(look.rotation() != 0, LossCode.ROTATION, id);
        losses.addIf(
            OwnData.LETTERS.stream().anyMatch(each -> widget.style().get(each).isPresent()),
            LossCode.TEXT_STYLE,
            id);
        losses.addIf(scene.holder(widget).isPresent(), LossCode.FRAME, id);
      }
      case WidgetKind.Thread thread -> losses.add(LossCode.COMMENTS, id);
    }
    losses.addIf(styled(widget, look), LossCode.TEXT_STYLE, id);
  }

  private static boolean styled(Widget widget, Look look) {
    boolean marks = look.bold() || look.italic() || !look.list().equals("none");
    return marks && !widget.text().isEmpty();
  }

  private static boolean missing(End end, Scene scene) {
    return Stream.of(end.anchor().map(Anchor::widget))
        .flatMap(Optional::stream)
        .anyMatch(widget -> scene.widget(widget).isEmpty());
  }
}
