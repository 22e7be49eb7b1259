package io.streamboard.server.blob;

import io.streamboard.server.access.SeenBoards;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.http.Transfers;
import io.streamboard.server.identity.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The blobs of one node. Made by the composition root, which mounts {@link #route} and calls {@link
 * #look} every few seconds; closes log and index itself.
 */
public final class Blobs {
  private static final Logger LOG = LoggerFactory.getLogger(Blobs.class);

  private final BlobStore store;
  private final Executor blocking;
  private final StreamRoute route;
  private final AtomicBoolean reading = new AtomicBoolean();

  /**
   * What it works with.
   *
   * @param spool an empty or abandoned folder for uploads, of this process alone
   * @param diskFull whether nothing new is taken
   * @param blocking runs tasks that block
   */
  public record Ports(
      BlobLog log,
      BlobIndex index,
      SeenBoards boards,
      Identity identity,
      Path spool,
      BooleanSupplier diskFull,
      Executor blocking) {}

  private Blobs(BlobStore store, Executor blocking, StreamRoute route) {
    this.store = store;
    this.blocking = blocking;
    this.route = route;
  }

  /** Empties the folder for uploads; what that throws is the caller's to tell. */
  public static Blobs of(Ports ports, BlobSettings settings) throws IOException {
    BlobStore store = new BlobStore(ports.log(), ports.index(), settings.bytesPerBoard());
    BlobRights rights = new BoardBlobRights(ports.boards());
    Uploading uploading =
        new Uploading(
            store,
            rights,
            Spool.in(ports.spool(), settings.bytes()),
            new Transfers(settings.uploads(), settings.uploadsPerPerson()),
            ports.diskFull());
    Downloading downloading =
        new Downloading(
            store, rights, new Transfers(settings.downloads(), settings.downloadsPerPerson()));
    return new Blobs(
        store, ports.blocking(), new BlobRoute(ports.identity(), uploading, downloading));
  }

  /** For reading whole files. */
  public BlobStore store() {
    return store;
  }

  public StreamRoute route() {
    return route;
  }

  /** Reads the topic, on a thread that may block, while the index lacks something; else nothing. */
  public void look() {
    if (!store.isWhole() && reading.compareAndSet(false, true)) {
      blocking.execute(this::read);
    }
  }

  private void read() {
    try {
      store.begin();
    } catch (RuntimeException failed) {
      LOG.warn("blob-index-not-read: trying again ({})", failed.toString());
    } finally {
      reading.set(false);
    }
  }
}
