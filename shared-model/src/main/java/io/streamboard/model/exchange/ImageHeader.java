package io.streamboard.model.exchange;

import io.streamboard.model.geometry.Size;

/**
 * What the first bytes of a picture say of it. Nothing is decoded, so a picture of a billion pixels
 * costs as much as one of ten.
 *
 * @param size in pixels
 */
public record ImageHeader(ImageType type, Size size) {
  /** Largest file of a picture. */
  public static final int BYTES = 10 * 1024 * 1024;

  /** Most pixels of a picture, and most on one side. */
  public static final long PIXELS = 40_000_000;

  public static final int SIDE = 100_000;

  /** Throws {@link BadImageException} for what is no picture or a too large one. */
  public static ImageHeader read(byte[] bytes) {
    if (bytes.length > BYTES) {
      throw new BadImageException(LossCode.IMAGE_SIZE);
    }
    HeaderBytes in = new HeaderBytes(bytes);
    ImageType type = ImageType.of(in);
    long size = type.size(in);
    long width = size >>> 32;
    long height = size & 0xFFFF_FFFFL;
    if (width == 0 || height == 0) {
      throw new BadImageException(LossCode.IMAGE_FORMAT);
    }
    if (width > SIDE || height > SIDE || width * height > PIXELS) {
      throw new BadImageException(LossCode.IMAGE_SIZE);
    }
    return new ImageHeader(type, new Size(width, height));
  }
}
