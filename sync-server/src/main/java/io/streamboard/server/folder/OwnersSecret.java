package io.streamboard.server.folder;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A word in a file that only its owner may read. Used at the start, by one thread. */
public final class OwnersSecret {
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private OwnersSecret() {}

  /**
   * The word of the file, made of 256 random bits where there is none.
   *
   * @throws FolderException as {@link #read} does
   */
  public static String readOrMake(Path file, SecureRandom random) {
    try {
      if (Files.notExists(file)) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      }
    } catch (IOException e) {
      throw new FolderException(
          "The file " + file + " cannot be written: " + Reasons.of(e) + ".", e);
    }
    return read(file);
  }

  /**
   * The word of the file.
   *
   * @throws FolderException when it is empty, others may read it, or it cannot be read
   */
  public static String read(Path file) {
    try {
      if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new FolderException("The file " + file + " must be readable by its owner only.");
      }
      String word = Files.readString(file, US_ASCII).strip();
      if (word.isEmpty()) {
        throw new FolderException("The file " + file + " is empty.");
      }
      return word;
    } catch (IOException e) {
      throw new FolderException("The file " + file + " cannot be read: " + Reasons.of(e) + ".", e);
    }
  }

  private static void write(Path file, String word) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    // With its rights from the first moment: set later, somebody could have opened it before.
    if (posix(file.toAbsolutePath().resolveSibling(""))) {
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    Files.writeString(fresh, word + "\n", US_ASCII);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean posix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
