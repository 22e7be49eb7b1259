package io.streamboard.model.exchange.archive;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.json.StateCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives: of the same board always the same bytes. Confined to one call. */
public final class ArchiveWriter {
  /** What would come out smaller than its reader believes, is not compressed. */
  private static final int RATIO = Unpacking.RATIO / 2;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  private ArchiveWriter(ZipOutputStream zip) {
    this.zip = zip;
  }

  /**
   * Finishes the archive but leaves the stream open.
   *
   * @param state after the last record
   * @param records all stored records of the board from the first; gone through several times
   * @param pictures of the board; in their order
   */
  public static void write(
      BoardState state,
      Iterable<byte[]> records,
      Collection<ArchivedPicture> pictures,
      OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    new ArchiveWriter(zip).all(state, records, pictures);
    zip.finish();
  }

  private void all(BoardState state, Iterable<byte[]> records, Collection<ArchivedPicture> pictures)
      throws IOException {
    byte[] canonical = StateCodec.encode(state);
    Content operations =
        to -> {
          for (byte[] stored : records) {
            RecordFrames.write(to, stored);
          }
        };
    Measured measured = Measured.of(operations);
    Manifest manifest =
        new Manifest(
            state.board(),
            state.revision(),
            state.chain(),
            count(records),
            measured.hash(),
            Sha256.hex(canonical));
    byte[] json = manifest.json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    entry(Manifest.NAME, to -> to.write(json));
    entry(BoardArchive.STATE, to -> to.write(canonical));
    entry(BoardArchive.OPERATIONS, operations, measured);
    for (ArchivedPicture picture : pictures) {
      entry(BoardArchive.BLOBS + picture.hash().value(), picture.content()::writeTo);
    }
  }

  private static int count(Iterable<byte[]> records) {
    int count = 0;
    for (byte[] _ : records) {
      count++;
    }
    return count;
  }

  private void entry(String name, Content content) throws IOException {
    entry(name, content, Measured.of(content));
  }

  private void entry(String name, Content content, Measured measured) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    boolean stored = measured.size() > (long) RATIO * measured.packed();
    if (stored) {
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(measured.size());
      entry.setCompressedSize(measured.size());
      entry.setCrc(measured.crc());
    }
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** What writes itself, each time the same. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** How large a content is, and how large packed. */
  private record Measured(long size, long packed, long crc, String hash) {
    static Measured of(Content content) throws IOException {
      Measuring measuring = new Measuring();
      content.writeTo(measuring);
      return measuring.result();
    }
  }

  /** Takes a content and keeps nothing of it. */
  private static final class Measuring extends OutputStream {
    private final MessageDigest digest = Sha256.begin();
    private final CRC32 crc = new CRC32();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] unused = new byte[16 * 1024];

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int at, int length) {
      digest.update(bytes, at, length);
      crc.update(bytes, at, length);
      deflater.setInput(bytes, at, length);
      while (!deflater.needsInput()) {
        deflater.deflate(unused);
      }
    }

    Measured result() {
      deflater.finish();
      while (!deflater.finished()) {
        deflater.deflate(unused);
      }
      Measured measured =
          new Measured(
              deflater.getBytesRead(),
              deflater.getBytesWritten(),
              crc.getValue(),
              HexFormat.of().formatHex(digest.digest()));
      deflater.end();
      return measured;
    }
  }
}
