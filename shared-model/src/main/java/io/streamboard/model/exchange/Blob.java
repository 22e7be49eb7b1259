package io.streamboard.model.exchange;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.widget.BlobHash;

/** A picture's file. Immutable: nobody changes the bytes that were handed over. */
public final class Blob {
  private final BlobHash hash;
  private final ImageHeader header;
  private final byte[] bytes;

  private Blob(BlobHash hash, ImageHeader header, byte[] bytes) {
    this.hash = hash;
    this.header = header;
    this.bytes = bytes;
  }

  /** Throws {@link BadImageException} when the bytes are no picture that a board may hold. */
  public static Blob of(byte[] bytes) {
    return new Blob(new BlobHash(Sha256.hex(bytes)), ImageHeader.read(bytes), bytes);
  }

  public BlobHash hash() {
    return hash;
  }

  public ImageHeader header() {
    return header;
  }

  /** Not a copy: look, and do not touch. */
  public byte[] bytes() {
    return bytes;
  }
}
