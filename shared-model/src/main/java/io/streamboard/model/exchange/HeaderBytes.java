package io.streamboard.model.exchange;

import java.nio.charset.StandardCharsets;

/** Numbers in the first bytes of a file; behind its end it is no picture. */
record HeaderBytes(byte[] bytes) {
  boolean starts(int at, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  int u8(int at) {
    if (at < 0 || at >= bytes.length) {
      throw new BadImageException(LossCode.IMAGE_FORMAT);
    }
    return bytes[at] & 0xFF;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  int littleU16(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int littleU24(int at) {
    return littleU16(at) | u8(at + 2) << 16;
  }
}
