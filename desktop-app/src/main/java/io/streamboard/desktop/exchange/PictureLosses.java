package io.streamboard.desktop.exchange;

import io.streamboard.model.exchange.Loss;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;
import java.util.List;
import java.util.function.Predicate;

/** What a picture of widgets, of pixels or of lines, does not show. */
final class PictureLosses {

  private PictureLosses() {}

  static List<Loss> of(BoardPart part, Predicate<BlobHash> missing) {
    Losses losses = new Losses();
    part.widgets()
        .forEach(
            widget -> {
              String source = widget.widget().id().value();
              switch (widget.widget().kind()) {
                case WidgetKind.Thread _ -> losses.add(LossCode.COMMENTS, source);
                case WidgetKind.Image image ->
                    losses.addIf(missing.test(image.blob()), LossCode.IMAGE_MISSING, source);
                case WidgetKind _ -> {}
              }
            });
    return losses.all();
  }
}
