package io.streamboard.model.exchange.archive;

import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directory of a zip file, read more strictly than the format asks for: what two readers could
 * understand differently is refused. So are entries that lie over each other, that are encrypted,
 * that have a name twice or one that is a path to elsewhere, and files of several volumes.
 */
final class ZipDirectory {
  /** Most entries of an archive. */
  static final int ENTRIES = 1_000;

  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;

  /** Sizes follow the data, and names are UTF-8: all other flags change what the bytes mean. */
  private static final int HARMLESS_FLAGS = 1 << 3 | 1 << 11 | 0b110;

  private final ByteBuffer in;

  private ZipDirectory(byte[] bytes) {
    in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Throws {@link ExchangeException}. */
  static Map<String, ZipEntry> read(byte[] bytes) {
    try {
      return new ZipDirectory(bytes).entries();
    } catch (IndexOutOfBoundsException cut) {
      throw malformed("a part of the zip file is missing");
    }
  }

  private Map<String, ZipEntry> entries() {
    int end = end();
    int count = u16(end + 10);
    int from = offset(end + 16);
    check(u16(end + 4) == 0 && u16(end + 6) == 0 && u16(end + 8) == count, "several volumes");
    check((long) from + u32(end + 12) == end, "something between directory and end");
    if (count > ENTRIES) {
      throw new ExchangeException(ExchangeError.TOO_LARGE, "too many entries");
    }
    List<ZipEntry> entries = new ArrayList<>();
    int at = from;
    for (int i = 0; i < count; i++) {
      entries.add(entry(at));
      at += CENTRAL_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
    }
    check(at == end, "a directory of another length");
    checkApart(entries, from);
    return byName(entries);
  }

  /** The end of the file says where the directory is; behind it there may be a comment. */
  private int end() {
    int last = in.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (in.getInt(at) == END && at + END_LENGTH + u16(at + 20) == in.limit()) {
        return at;
      }
    }
    throw malformed("not a zip file");
  }

  private ZipEntry entry(int at) {
    check(in.getInt(at) == CENTRAL, "no entry where one should be");
    int method = u16(at + 10);
    check(method == 0 || method == 8, "a compression that is not known");
    check((u16(at + 8) & ~HARMLESS_FLAGS) == 0, "encrypted, or made in an unusual way");
    String name = name(at + CENTRAL_LENGTH, u16(at + 28));
    int start = offset(at + 42);
    check(in.getInt(start) == LOCAL, "no entry where one should be");
    boolean same =
        u16(start + 8) == method
            && u16(start + 6) == u16(at + 8)
            && name(start + LOCAL_LENGTH, u16(start + 26)).equals(name);
    check(same, "an entry that its place describes otherwise");
    int data = start + LOCAL_LENGTH + u16(start + 26) + u16(start + 28);
    return new ZipEntry(
        name, method == 0, start, data, offset(at + 20), u32(at + 24), u32(at + 16));
  }

  private static void checkApart(List<ZipEntry> entries, int directory) {
    long free = 0;
    List<ZipEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(ZipEntry::start));
    for (ZipEntry entry : sorted) {
      check(entry.start() >= free, "entries that lie over each other");
      free = (long) entry.data() + entry.packed();
    }
    check(free <= directory, "entries that lie over the directory");
  }

  private static Map<String, ZipEntry> byName(List<ZipEntry> entries) {
    Map<String, ZipEntry> named = new LinkedHashMap<>();
    for (ZipEntry entry : entries) {
      check(named.put(entry.name(), entry) == null, "a name twice");
    }
    return named;
  }

  /** Names of folders, of other places and of other languages are none that we write. */
  private String name(int at, int length) {
    byte[] name = new byte[length];
    in.get(at, name);
    String text = new String(name, StandardCharsets.ISO_8859_1);
    check(text.matches("(?:blobs/)?[a-z0-9][a-z0-9.]{0,79}") && !text.contains(".."), "a name");
    return text;
  }

  private int u16(int at) {
    return in.getShort(at) & 0xFFFF;
  }

  private long u32(int at) {
    return in.getInt(at) & 0xFFFF_FFFFL;
  }

  private int offset(int at) {
    long offset = u32(at);
    check(offset <= in.limit(), "a place behind the end");
    return (int) offset;
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new ExchangeException(
          ExchangeError.UNSAFE, "not a zip file that is read here: " + what);
    }
  }

  private static ExchangeException malformed(String what) {
    return new ExchangeException(ExchangeError.MALFORMED, what);
  }
}
