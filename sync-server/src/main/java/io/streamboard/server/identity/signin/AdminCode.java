package io.streamboard.server.identity.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one-time code with which somebody who can read the server's console or data folder makes the
 * first administrator. 130 random bits, valid for an hour, in a file that only the owner may read.
 * A restart makes a new one as long as there is no administrator. Thread-safe.
 */
public final class AdminCode {
  /** How long a code is valid. */
  public static final Duration VALID = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(AdminCode.class);
  private static final String FILE = "admin-code";
  // Without letters that look like digits.
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int GROUP = 5;

  private final Path file;
  private final InstantSource clock;
  private final AtomicReference<Optional<Code>> code = new AtomicReference<>(Optional.empty());

  private record Code(String text, Instant until) {
    @Override
    public String toString() {
      return "Code[hidden]";
    }
  }

  public AdminCode(Path dataFolder, InstantSource clock) {
    this.file = dataFolder.resolve(FILE);
    this.clock = clock;
  }

  /**
   * Makes a new code, writes it to the file and returns it for the console. Throws {@link
   * IOException} when it cannot be written safely.
   */
  public String create(RandomGenerator random) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "")
          .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    Files.deleteIfExists(file);
    Files.createFile(file, ownerOnly());
    Files.writeString(
        file, text + System.lineSeparator(), StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
    code.set(Optional.of(new Code(plain(text.toString()), clock.instant().plus(VALID))));
    return text.toString();
  }

  /** Where the code lies. */
  public Path file() {
    return file;
  }

  /** Takes the code if it is the right one: nobody else can use it until it is given back. */
  Optional<Taken> take(String attempt) {
    Optional<Code> now = code.get();
    boolean right =
        now.filter(
                valid ->
                    clock.instant().isBefore(valid.until()) && same(valid.text(), plain(attempt)))
            .isPresent();
    return right && code.compareAndSet(now, Optional.empty())
        ? Optional.of(new Taken(now))
        : Optional.empty();
  }

  /** The right to make the first administrator. */
  final class Taken {
    private final Optional<Code> taken;

    private Taken(Optional<Code> taken) {
      this.taken = taken;
    }

    /** The code was not needed after all and may be used again. */
    void giveBack() {
      code.set(taken);
    }
  }

  /** No code is valid any more, and the file is gone. */
  public void discard() {
    code.set(Optional.empty());
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("the used one-time code could not be deleted from {}: {}", file, e.toString());
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(String text) {
    return text.replace("-", "").strip().toUpperCase(Locale.ROOT);
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
