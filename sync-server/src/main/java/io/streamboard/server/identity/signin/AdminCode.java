package io.streamboard.server.identity.signin;

import io.streamboard.model.digest.Sha256;
import io.streamboard.server.identity.store.IdentityStore;
import io.streamboard.server.identity.store.SetupCode;
import io.streamboard.server.identity.store.StoreListener;
import io.streamboard.server.log.LogException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one-time code with which somebody who can read a server's console or data folder makes the
 * first administrator. 130 random bits, valid for an hour at every node, in a file that only the
 * owner may read. Each node makes one of its own when it starts, in place of the one before, as
 * long as there is no administrator; the first that is used ends all. Thread-safe.
 */
public final class AdminCode implements StoreListener {
  /** How long a code is valid. */
  public static final Duration VALID = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(AdminCode.class);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final String FILE = "admin-code";
  // Without letters that look like digits.
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int GROUP = 5;

  private final Path file;
  private final IdentityStore store;
  private final InstantSource clock;
  private volatile boolean over;
  private volatile Optional<SetupCode> untold = Optional.empty();
  // Confined to the store's thread.
  private Instant tellAt = Instant.MIN;

  public AdminCode(Path dataFolder, IdentityStore store, InstantSource clock) {
    this.file = dataFolder.resolve(FILE);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes a new code, makes it known to all nodes, writes it to the file and returns it for the
   * console. Blocking; throws {@link IOException} when it cannot be written safely.
   */
  public String create(RandomGenerator random) throws IOException {
    endEarlier();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "")
          .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly());
    Files.writeString(
        file, text + System.lineSeparator(), StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    tell(new SetupCode(hash(text.toString()), clock.instant().plus(VALID)));
    return text.toString();
  }

  /** A log that takes nothing just now keeps no node from starting: others hear of it later. */
  private void tell(SetupCode made) {
    try {
      store.putSetupCode(made);
    } catch (LogException late) {
      LOG.warn("setup-code-late: only this node takes its one-time code yet: {}", late.toString());
      untold = Optional.of(made);
    }
  }

  /** The one of this node's run before, and those whose time is over. */
  private void endEarlier() throws IOException {
    String before =
        Files.exists(file) ? hash(Files.readString(file, StandardCharsets.ISO_8859_1)) : "";
    store.setupCodes().stream()
        .filter(code -> code.hash().equals(before) || isOver(code))
        .forEach(store::eraseLater);
  }

  /** Where the code lies. */
  public Path file() {
    return file;
  }

  /** Whether it is the code of this node or another one. Never blocks. */
  boolean isRight(String attempt) {
    String hash = hash(attempt);
    return Stream.concat(store.setupCodes().stream(), untold.stream())
        .anyMatch(code -> code.hash().equals(hash) && !isOver(code));
  }

  private boolean isOver(SetupCode code) {
    return !clock.instant().isBefore(code.until());
  }

  /** No code is valid any more, and the file is gone. */
  public void discard() {
    over = true;
    untold = Optional.empty();
    store.setupCodes().forEach(store::eraseLater);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("the used one-time code could not be deleted from {}: {}", file, e.toString());
    }
  }

  /** The first administrator may be made at another node, or on the command line. */
  @Override
  public void tick() {
    if (!over && store.accounts().hasAdmin()) {
      discard();
    }
    untold.filter(code -> !clock.instant().isBefore(tellAt)).ifPresent(this::tellLater);
  }

  private void tellLater(SetupCode code) {
    if (store.setupCodes().contains(code)) {
      untold = Optional.empty();
    } else {
      tellAt = clock.instant().plus(AGAIN);
      store.putLater(code);
    }
  }

  private static String hash(String text) {
    return Sha256.hex(text.replace("-", "").strip().toUpperCase(Locale.ROOT));
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
