package io.streamboard.server.blob;

import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;

/** Which kinds of widgets show which blobs. Pure. */
@FunctionalInterface
public interface ImageWidgets {

  /** By the model's kinds: no kind shows a blob yet. */
  ImageWidgets OF_MODEL = (kind, blob) -> false;

  /** Whether a widget of this kind shows these bytes. */
  boolean shows(WidgetKind kind, BlobHash blob);
}
