package io.streamboard.server.blob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.streamboard.model.picture.PictureType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The last record of a blob: only with it the chunks before it count.
 *
 * @param type as the bytes say, by its media type
 * @param width in pixels, as it is shown
 * @param height likewise
 * @param size in bytes
 */
public record BlobHead(int format, String type, int width, int height, long size, int chunks) {
  static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  byte[] encode() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Empty for bytes that are no head of a known format and type: the blob does not count. */
  static Optional<BlobHead> decode(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readValue(bytes, BlobHead.class))
          .filter(head -> head.format == FORMAT && head.type != null && head.size >= 0)
          .filter(head -> head.picture().isPresent());
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  /** Empty for a type that this version does not know, and so never serves. */
  private Optional<PictureType> picture() {
    for (PictureType known : PictureType.values()) {
      if (known.mediaType().equals(type)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** Of a file's name, without the dot. */
  String suffix() {
    return picture().map(PictureType::suffix).orElse("bin");
  }
}
