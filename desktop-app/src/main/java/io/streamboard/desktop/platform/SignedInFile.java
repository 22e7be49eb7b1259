package io.streamboard.desktop.platform;

import io.streamboard.client.SignedIn;
import io.streamboard.model.id.PersonId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file with a sign-in that somebody else made, so that a desktop starts signed in: a JSON object
 * with {@code server}, {@code person}, {@code name} and {@code token}. It holds a secret and must
 * be readable by its owner only.
 */
public final class SignedInFile {

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SignedInFile() {}

  /**
   * Throws {@link IOException}, with a sentence for the person who gave the file, when it cannot be
   * used.
   */
  public static SignedIn read(Path file) throws IOException {
    requirePrivate(file);
    Map<String, String> members = FlatJson.read(Files.readString(file));
    try {
      return new SignedIn(
          URI.create(member(members, "server")),
          new PersonId(member(members, "person")),
          member(members, "name"),
          member(members, "token"));
    } catch (IllegalArgumentException malformed) {
      throw new IOException(file + " is no sign-in: " + malformed.getMessage(), malformed);
    }
  }

  /**
   * Throws {@link IOException} when others may read the file; where the file system knows no such
   * permissions it is taken as it is.
   */
  public static void requirePrivate(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException(
          file + " can be read by others: only its owner may read it (chmod 600)");
    }
  }

  private static String member(Map<String, String> members, String name) throws IOException {
    return Optional.ofNullable(members.get(name))
        .orElseThrow(() -> new IOException("the sign-in file has no \"" + name + "\""));
  }
}
