package io.streamboard.model.exchange.archive;

import io.streamboard.model.board.BoardState;
import io.streamboard.model.digest.Sha256;
import io.streamboard.model.exchange.ExchangeError;
import io.streamboard.model.exchange.ExchangeException;
import io.streamboard.model.json.StateCodec;
import io.streamboard.model.widget.BlobHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * An archive that was found to be right: every part has its hash, and the operations lead to the
 * state, revision and chain that it claims. Only the state is held in memory; all else is unpacked
 * when it is asked for.
 */
public final class BoardArchive {
  static final String STATE = "state.json";
  static final String OPERATIONS = "operations";
  static final String BLOBS = "blobs/";

  /** Largest manifest, in bytes. */
  private static final int MANIFEST_BYTES = 64 * 1024;

  private static final int BUFFER = 16 * 1024;

  private final byte[] bytes;
  private final Map<String, ZipEntry> entries;
  private final Manifest manifest;
  private final BoardState state;

  private BoardArchive(byte[] bytes) {
    this.bytes = bytes;
    entries = ZipDirectory.read(bytes);
    checkSizes();
    manifest = Manifest.read(whole(entry(Manifest.NAME), MANIFEST_BYTES));
    entries.values().forEach(this::checkHash);
    state = Replay.of(manifest, this::records);
    check(StateCodec.hash(state).equals(manifest.state()), "the state is another one");
  }

  /** Throws {@link ExchangeException}. The bytes are kept, and must not be changed any more. */
  public static BoardArchive open(byte[] bytes) {
    return new BoardArchive(bytes);
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The state that the operations lead to. */
  public BoardState state() {
    return state;
  }

  /** Hands over the stored bytes of each record of the log, in order. */
  public void records(Consumer<byte[]> taker) {
    try (Unpacking in = new Unpacking(bytes, entry(OPERATIONS))) {
      RecordFrames.read(in, taker);
    }
  }

  public Set<BlobHash> blobs() {
    Set<BlobHash> hashes = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
    entries.keySet().stream()
        .filter(name -> name.startsWith(BLOBS))
        .map(name -> new BlobHash(name.substring(BLOBS.length())))
        .forEach(hashes::add);
    return hashes;
  }

  /** The file of a picture; throws {@link IllegalArgumentException} for one that is not there. */
  public byte[] blob(BlobHash hash) {
    ZipEntry entry = entries.get(BLOBS + hash.value());
    if (entry == null) {
      throw new IllegalArgumentException("not in this archive");
    }
    return whole(entry, Integer.MAX_VALUE);
  }

  private void checkSizes() {
    long total = 0;
    for (ZipEntry entry : entries.values()) {
      total += entry.size();
    }
    if (total > Unpacking.TOTAL) {
      throw new ExchangeException(ExchangeError.TOO_LARGE, "unpacks to more than is taken");
    }
  }

  private void checkHash(ZipEntry entry) {
    switch (entry.name()) {
      case Manifest.NAME -> {}
      case STATE -> check(hash(entry).equals(manifest.state()), "the state has another hash");
      case OPERATIONS ->
          check(hash(entry).equals(manifest.operations()), "the operations have another hash");
      case String name when name.matches(BLOBS + "[0-9a-f]{64}") ->
          check(name.endsWith(hash(entry)), "a picture has another hash");
      case String unknown ->
          throw new ExchangeException(ExchangeError.UNSAFE, "an entry of an unknown name");
    }
  }

  private String hash(ZipEntry entry) {
    MessageDigest digest = Sha256.begin();
    byte[] buffer = new byte[BUFFER];
    try (Unpacking in = new Unpacking(bytes, entry)) {
      for (int read = in.read(buffer, 0, BUFFER); read >= 0; read = in.read(buffer, 0, BUFFER)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private byte[] whole(ZipEntry entry, int most) {
    if (entry.size() > most) {
      throw new ExchangeException(ExchangeError.TOO_LARGE, "an entry of more than is taken");
    }
    try (Unpacking in = new Unpacking(bytes, entry)) {
      return in.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new ExchangeException(ExchangeError.OTHER_FORMAT, "not an archive of a board");
    }
    return entry;
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new ExchangeException(ExchangeError.WRONG_HASH, what);
    }
  }
}
