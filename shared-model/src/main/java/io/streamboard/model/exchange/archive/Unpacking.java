package io.streamboard.model.exchange.archive;

import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of an entry, counted while they come: what the directory says of their number is not
 * believed, only compared. Confined to one call.
 */
final class Unpacking extends InputStream {
  /** Most bytes that an archive unpacks to, and most of one entry. */
  static final long TOTAL = 200L * 1024 * 1024;

  /** An entry of more bytes than this unpacks to at most so many times its packed bytes. */
  static final int FREE = 1024 * 1024;

  static final int RATIO = 100;

  private final ZipEntry entry;
  private final Inflater inflater = new Inflater(true);
  private final InputStream in;
  private final CRC32 crc = new CRC32();
  private long count;

  Unpacking(byte[] archive, ZipEntry entry) {
    this.entry = entry;
    InputStream packed = new ByteArrayInputStream(archive, entry.data(), entry.packed());
    in = entry.stored() ? packed : new InflaterInputStream(packed, inflater, 8 * 1024);
    if (entry.size() > TOTAL) {
      throw tooLarge();
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int at, int length) {
    try {
      int read = in.read(into, at, length);
      if (read > 0) {
        count(into, at, read);
      } else if (read < 0) {
        checkEnd();
      }
      return read;
    } catch (IOException damaged) {
      throw new ExchangeException(ExchangeError.MALFORMED, "an entry that cannot be unpacked");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private void count(byte[] bytes, int at, int read) {
    count += read;
    crc.update(bytes, at, read);
    boolean bomb = count > FREE && count > (long) RATIO * entry.packed();
    if (count > entry.size() || bomb) {
      throw tooLarge();
    }
  }

  private void checkEnd() {
    boolean rest = !entry.stored() && inflater.getBytesRead() != entry.packed();
    if (count != entry.size() || crc.getValue() != entry.crc() || rest) {
      throw new ExchangeException(ExchangeError.MALFORMED, "an entry of another length or sum");
    }
  }

  private static ExchangeException tooLarge() {
    return new ExchangeException(ExchangeError.TOO_LARGE, "unpacks to more than is taken");
  }
}
