package io.streamboard.server.archive;

import io.streamboard.model.access.Role;
import io.streamboard.model.exchange.archive.ArchiveLimits;
import io.streamboard.model.exchange.archive.ArchiveWriter;
import io.streamboard.model.exchange.archive.ArchivedPicture;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.access.SeenBoards;
import io.streamboard.server.blob.BlobKey;
import io.streamboard.server.blob.BlobStore;
import io.streamboard.server.blob.PlacedBlob;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.log.OperationLog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Writes the archive of a board into a file, as its length has to be known before the first byte is
 * sent. Blocking; thread-safe.
 *
 * @param folder for files of requests that are under way, of this process alone
 * @param diskFull whether nothing new is written
 */
record ArchiveMaking(OperationLog log, BlobStore blobs, Path folder, BooleanSupplier diskFull) {

  /** The file of an archive; deleted by whoever gets it. */
  record Made(Path file, long size, long revision) {}

  /**
   * Makes the archive of the board as the log has it now.
   *
   * @param owner as who looks at the board; looked at again in what was read from the log
   */
  Made make(SeenBoards.Seen owner, BoardId board) throws IOException {
    if (diskFull.getAsBoolean()) {
      throw RefusedException.diskFull();
    }
    Path file = Files.createTempFile(folder, "archive", ".part");
    try (SpooledRecords records = spooled(board)) {
      new SeenBoards.Seen(records.state(), owner.caller()).require(Role.OWNER);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        ArchiveWriter.write(records.state(), records, pictures(board, records), out);
      }
      return new Made(file, Files.size(file), records.state().revision());
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  private SpooledRecords spooled(BoardId board) throws IOException {
    Path file = Files.createTempFile(folder, "records", ".part");
    return SpooledRecords.of(log, board, file, ArchiveLimits.BYTES);
  }

  /** What is kept of the pictures; one whose upload never came, or that was erased, is left out. */
  private List<ArchivedPicture> pictures(BoardId board, SpooledRecords records) {
    List<ArchivedPicture> pictures = new ArrayList<>();
    long bytes = records.bytes() + StateCodec.encode(records.state()).length;
    for (BlobHash hash : records.pictures()) {
      for (PlacedBlob placed : blobs.find(new BlobKey(board, hash)).stream().toList()) {
        bytes += placed.head().size();
        pictures.add(new ArchivedPicture(hash, out -> write(placed, out)));
      }
      requireRoom(pictures.size(), bytes);
    }
    return pictures;
  }

  private static void requireRoom(int pictures, long bytes) {
    if (pictures > ArchiveLimits.PICTURES || bytes > ArchiveLimits.BYTES) {
      throw new RefusedException(413, ErrorCode.TOO_LARGE, "more than an archive takes");
    }
  }

  private void write(PlacedBlob placed, OutputStream out) throws IOException {
    for (int number = 0; number < placed.head().chunks(); number++) {
      out.write(blobs.chunk(placed, number));
    }
  }
}
