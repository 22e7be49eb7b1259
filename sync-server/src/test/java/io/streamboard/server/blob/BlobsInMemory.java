package io.streamboard.server.blob;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.streamboard.model.id.BoardId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** A topic with what the server wrote for one blob, for tests of the stored form. */
public final class BlobsInMemory {
  private final InMemoryBlobLog log = new InMemoryBlobLog();

  private BlobsInMemory() {}

  public static BlobsInMemory withOne() {
    BlobsInMemory made = new BlobsInMemory();
    BlobStore store = new BlobStore(made.log, new MemoryBlobIndex(), Long.MAX_VALUE);
    store.begin();
    byte[] file = PictureFiles.png(1);
    BlobKey key = new BlobKey(new BoardId("plans"), PictureFiles.hash(file));
    try {
      store.put(
          key, new BlobHead(1, "image/png", 16, 9, file.length, 1), new ByteArrayInputStream(file));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return made;
  }

  /** By their keys; bytes as text. */
  public Map<String, String> records() {
    Map<String, String> records = new TreeMap<>();
    log.read(
        0,
        log.end(),
        (offset, key, value) ->
            records.put(key, new String(value.orElse(new byte[0]), ISO_8859_1)));
    return records;
  }
}
