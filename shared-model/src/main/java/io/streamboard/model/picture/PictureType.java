package io.streamboard.model.picture;

/** The kinds of files that a board may show. What a file is, its bytes say, nobody else. */
public enum PictureType {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif");

  private final String mediaType;
  private final String suffix;

  PictureType(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  /** For {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** Of a file's name, without the dot. */
  public String suffix() {
    return suffix;
  }
}
