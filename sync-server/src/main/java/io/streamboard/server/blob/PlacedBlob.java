package io.streamboard.server.blob;

import java.util.List;

/**
 * A whole blob and where it lies.
 *
 * @param offsets of its chunks in the topic, in their order
 */
public record PlacedBlob(BlobKey key, BlobHead head, List<Long> offsets) {
  public PlacedBlob {
    offsets = List.copyOf(offsets);
  }
}
