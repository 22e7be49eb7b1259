package io.streamboard.model.exchange.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small archives, most of which claim to be, or are, large ones. */
public final class Bombs {
  private static final int MIB = 1024 * 1024;
  private static final int CENTRAL = 0x02014b50;

  private Bombs() {}

  /** One entry of 20 MiB in some 20 kB. */
  public static byte[] operations() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("manifest.json", manifest("0".repeat(64), "0".repeat(64)));
    entries.put("operations", new byte[20 * MIB]);
    entries.put("state.json", new byte[3]);
    return BoardArchiveTest.zipped(entries);
  }

  /** Eight entries that claim to be 30 MiB each. */
  public static byte[] blobs() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      entries.put("blobs/" + Integer.toString(i).repeat(64), new byte[100]);
    }
    byte[] archive = BoardArchiveTest.zipped(entries);
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 8; i++) {
      in.putInt(central(archive, i) + 24, 30 * MIB);
    }
    return archive;
  }

  /** No bomb at all: the archive of a board with little on it. */
  public static byte[] small() {
    return ArchiveSamples.of(6, 3).archive();
  }

  /** Where the directory speaks of an entry. */
  static int central(byte[] archive, int index) {
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int found = -1;
    for (int at = 0; at + 4 <= archive.length; at++) {
      if (in.getInt(at) == CENTRAL && ++found == index) {
        return at;
      }
    }
    throw new AssertionError("no such entry");
  }

  static byte[] manifest(String operations, String state) {
    return """
    {"type":"streamboard/board","format":1,"board":"b","revision":1,"chain":"%s","records":1,\
    "operations":"%s","state":"%s"}\
    """
        .formatted("0".repeat(32), operations, state)
        .getBytes(StandardCharsets.UTF_8);
  }
}
