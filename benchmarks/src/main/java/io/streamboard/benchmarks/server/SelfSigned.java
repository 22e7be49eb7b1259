package io.streamboard.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for a server on the loopback that nobody but its clients here knows, made by the
 * JDK's {@code keytool}: RSA with 2,048 bits.
 *
 * @param chain as PEM
 * @param key as PEM
 * @param trust of those who know it
 */
record SelfSigned(Path chain, Path key, SSLContext trust) {
  private static final String ALIAS = "server";
  private static final String PASSWORD = "changeit";
  private static final int LINE = 64;
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** Makes it. */
  static SelfSigned in(Path folder) throws IOException {
    try {
      KeyStore made = made(folder.resolve("keys.p12"));
      byte[] chain = made.getCertificate(ALIAS).getEncoded();
      byte[] key = made.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
      return new SelfSigned(
          pem(folder.resolve("chain.pem"), "CERTIFICATE", chain),
          pem(folder.resolve("key.pem"), "PRIVATE KEY", key),
          trusting(made));
    } catch (GeneralSecurityException impossible) {
      throw new IOException("no certificate", impossible);
    }
  }

  /** The lines of the server's configuration. */
  Stream<String> settings() {
    return Stream.of("tls-certificate=" + chain, "tls-key=" + key);
  }

  private static KeyStore made(Path file) throws IOException, GeneralSecurityException {
    Process keytool = new ProcessBuilder(command(file)).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(file)) {
      throw new IOException("keytool made no certificate: " + said);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static List<String> command(Path file) {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String words =
        "-genkeypair -alias %s -keyalg RSA -keysize 2048 -dname CN=Streamboard -ext SAN=ip:127.0.0.1 -storetype PKCS12 -storepass %s"
            .formatted(ALIAS, PASSWORD);
    return Stream.of(
            Stream.of(keytool), ServerVariant.words(words), Stream.of("-keystore", file.toString()))
        .flatMap(each -> each)
        .toList();
  }

  private static SSLContext trusting(KeyStore made) throws IOException, GeneralSecurityException {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry(ALIAS, made.getCertificate(ALIAS));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static Path pem(Path file, String what, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
    // The server takes no key that others may read.
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
    return Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
}
