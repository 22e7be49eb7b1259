package io.streamboard.server.log.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * What a Kafka client must know to be let in: without it every user of the machine could write
 * records through the loopback port. Made at first start, readable by the owner of the data folder
 * only; whoever can read that file could change the broker's files as well.
 */
public final class BrokerSecret {
  private static final String USER = "streamboard";
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final String password;

  private BrokerSecret(String password) {
    this.password = password;
  }

  /** Reads the secret of a broker's folder, or makes it. */
  static BrokerSecret of(Path folder, SecureRandom random) throws IOException {
    Path file = file(folder);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      write(folder, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return read(folder);
  }

  /** Reads the secret of a folder whose broker runs elsewhere; refuses one that others may read. */
  public static BrokerSecret read(Path folder) throws IOException {
    Path file = file(folder);
    if (isPosix(file)) {
      Set<PosixFilePermission> given = Files.getPosixFilePermissions(file);
      if (!OWNER_ONLY.containsAll(given)) {
        throw new IOException(
            "The file "
                + file
                + " must be readable by its owner only, but is "
                + PosixFilePermissions.toString(given)
                + ".");
      }
    }
    String password = Files.readString(file, US_ASCII).strip();
    if (password.isEmpty()) {
      throw new IOException(
          "The file " + file + " is empty; delete it while no server runs, and it is made anew.");
    }
    return new BrokerSecret(password);
  }

  /** Settings with which a Kafka client is let in. */
  public Map<String, String> clientProperties() {
    return Map.of(
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        login() + ";");
  }

  /** Login of a listener: what it demands, and with what the broker signs in to itself. */
  String listenerLogin() {
    return login() + " user_" + USER + "=\"" + password + "\";";
  }

  private String login() {
    return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
        + USER
        + "\" password=\""
        + password
        + "\"";
  }

  private static void write(Path folder, String password) throws IOException {
    Path fresh = folder.resolve("secret.new");
    Files.deleteIfExists(fresh);
    // With its rights from the first moment: set later, somebody could have opened it before.
    if (isPosix(folder)) {
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    Files.writeString(fresh, password, US_ASCII);
    Files.move(fresh, file(folder), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path file(Path folder) {
    return folder.resolve("secret");
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  @Override
  public String toString() {
    return "BrokerSecret";
  }
}
