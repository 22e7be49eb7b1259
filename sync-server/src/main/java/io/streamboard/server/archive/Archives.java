package io.streamboard.server.archive;

import io.streamboard.server.access.SeenBoards;
import io.streamboard.server.blob.BlobStore;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.log.OperationLog;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Archives of the boards of one node. Made by the composition root, which mounts the route. */
public final class Archives {

  private Archives() {}

  /**
   * What it works with.
   *
   * @param spool a folder for files that no request outlives, of this process alone
   * @param diskFull whether nothing new is written
   */
  public record Ports(
      OperationLog log,
      BlobStore blobs,
      SeenBoards boards,
      Identity identity,
      Path spool,
      BooleanSupplier diskFull) {}

  public static StreamRoute route(Ports ports) {
    return new ArchiveRoute(
        ports.identity(),
        ports.boards(),
        new ArchiveMaking(ports.log(), ports.blobs(), ports.spool(), ports.diskFull()));
  }
}
