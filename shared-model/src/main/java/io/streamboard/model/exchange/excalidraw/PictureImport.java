package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.BadImageException;
import io.streamboard.model.exchange.Blob;
import io.streamboard.model.exchange.DataUrls;
import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.json.foreign.Encoded;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.WidgetKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pictures in a file, each read once and only when an element shows it. One call's. */
final class PictureImport {
  private final byte[] file;
  private final Map<String, Encoded> places;
  private final Map<String, Result> results = new HashMap<>();
  private final Map<BlobHash, Blob> found = new LinkedHashMap<>();

  PictureImport(byte[] file, Map<String, Encoded> places) {
    this.file = file;
    this.places = places;
  }

  /** What became of a picture. */
  sealed interface Result {}

  record Found(WidgetKind kind) implements Result {}

  record Lost(LossCode code) implements Result {}

  Result of(String fileId) {
    return results.computeIfAbsent(fileId, this::read);
  }

  Map<BlobHash, Blob> found() {
    return found;
  }

  private Result read(String fileId) {
    Encoded place = places.get(fileId);
    if (place == null) {
      return new Lost(LossCode.IMAGE_MISSING);
    }
    try {
      Blob blob = DataUrls.read(file, place);
      found.putIfAbsent(blob.hash(), blob);
      return new Found(new WidgetKind.Image(blob.hash(), blob.header().size()));
    } catch (BadImageException bad) {
      return new Lost(bad.code());
    }
  }
}
