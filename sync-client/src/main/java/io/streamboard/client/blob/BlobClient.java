package io.streamboard.client.blob;

import io.streamboard.client.blob.BlobException.Problem;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.widget.BlobHash;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The blobs of a signed-in person: from the cache, or else from the server. What it gives has the
 * hash that was asked for. Made by {@code Clients.blobs}.
 */
public final class BlobClient implements AutoCloseable {
  private final BlobTransport transport;
  private final BlobCache cache;

  public BlobClient(BlobTransport transport, BlobCache cache) {
    this.transport = transport;
    this.cache = cache;
  }

  /** Blocking. Throws {@link BlobException}. */
  public byte[] fetch(BoardId board, BlobHash hash) {
    Optional<byte[]> kept = cache.get(board, hash);
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] bytes = transport.get(board, hash);
    if (!Sha256.hex(bytes).equals(hash.value())) {
      throw new BlobException(Problem.OTHER_BYTES, "what came has another hash");
    }
    cache.put(board, hash, bytes);
    return bytes;
  }

  /**
   * Puts a file where widgets of the board can show it; blocking. When it returns the server has it
   * for good, and a widget that names the hash may be added. Throws {@link BlobException}.
   */
  public BlobHash upload(BoardId board, byte[] file) {
    BlobHash hash = new BlobHash(Sha256.hex(file));
    transport.put(board, hash, file);
    cache.put(board, hash, file);
    return hash;
  }

  /**
   * Writes the archive of the whole board; blocking. Throws {@link BlobException}: {@link
   * Problem#NOT_ALLOWED} for all but its owners, {@link Problem#NOT_FOUND} also where the server
   * gives no archives.
   */
  public void archive(BoardId board, OutputStream to) {
    transport.archive(board, to);
  }

  /** What was shown is not any more: nothing of it stays on this machine. */
  public void forget(BoardId board, BlobHash hash) {
    cache.forget(board, hash);
  }

  @Override
  public void close() {
    transport.close();
  }
}
