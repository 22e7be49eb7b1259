package io.streamboard.model.exchange;

/** The kinds of pictures that a board may hold, told by their first bytes. */
public enum ImageType {
  PNG("image/png", "png") {
    @Override
    boolean begins(HeaderBytes in) {
      return in.starts(0, "\u0089PNG\r\n\u001a\n") && in.starts(12, "IHDR");
    }

    @Override
    long size(HeaderBytes in) {
      return sides(in.u32(16), in.u32(20));
    }
  },
  JPEG("image/jpeg", "jpg") {
    @Override
    boolean begins(HeaderBytes in) {
      return in.starts(0, "\u00ff\u00d8\u00ff");
    }

    // The first segment that starts a frame has it; each segment says how long it is.
    @Override
    long size(HeaderBytes in) {
      int at = 2;
      while (true) {
        while (in.u8(at) == 0xFF && in.u8(at + 1) == 0xFF) {
          at++;
        }
        int marker = in.u16(at);
        if (startsFrame(marker)) {
          return sides(in.u16(at + 7), in.u16(at + 5));
        }
        at += 2 + segment(in, marker, at + 2);
      }
    }
  },
  GIF("image/gif", "gif") {
    @Override
    boolean begins(HeaderBytes in) {
      return in.starts(0, "GIF87a") || in.starts(0, "GIF89a");
    }

    @Override
    long size(HeaderBytes in) {
      return sides(in.littleU16(6), in.littleU16(8));
    }
  },
  WEBP("image/webp", "webp") {
    @Override
    boolean begins(HeaderBytes in) {
      return in.starts(0, "RIFF") && in.starts(8, "WEBP");
    }

    @Override
    long size(HeaderBytes in) {
      if (in.starts(12, "VP8X")) {
        return sides(in.littleU24(24) + 1, in.littleU24(27) + 1);
      }
      if (in.starts(12, "VP8L")) {
        int bits = in.littleU16(21) | in.littleU16(23) << 16;
        return sides((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
      }
      if (in.starts(12, "VP8 ")) {
        return sides(in.littleU16(26) & 0x3FFF, in.littleU16(28) & 0x3FFF);
      }
      throw new BadImageException(LossCode.IMAGE_FORMAT);
    }
  };

  private final String media;
  private final String extension;

  ImageType(String media, String extension) {
    this.media = media;
    this.extension = extension;
  }

  /** The media type. */
  public String media() {
    return media;
  }

  /** What names of such files end with, without the dot. */
  public String extension() {
    return extension;
  }

  abstract boolean begins(HeaderBytes in);

  /** Width in the upper and height in the lower 32 bits. */
  abstract long size(HeaderBytes in);

  static ImageType of(HeaderBytes in) {
    for (ImageType type : values()) {
      if (type.begins(in)) {
        return type;
      }
    }
    throw new BadImageException(LossCode.IMAGE_FORMAT);
  }

  private static long sides(long width, long height) {
    return width << 32 | height;
  }

  /** SOF0 to SOF15 without the three codes among them that mean something else. */
  private static boolean startsFrame(int marker) {
    return marker >= 0xFFC0
        && marker <= 0xFFCF
        && marker != 0xFFC4
        && marker != 0xFFC8
        && marker != 0xFFCC;
  }

  /** The length of a segment with its length field; a picture's data before a frame is none. */
  private static int segment(HeaderBytes in, int marker, int at) {
    int length = in.u16(at);
    if (marker < 0xFF01 || marker == 0xFFDA || marker == 0xFFD9 || length < 2) {
      throw new BadImageException(LossCode.IMAGE_FORMAT);
    }
    return length;
  }
}
