package io.streamboard.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * Certificates that sign themselves, made by the JDK's keytool: one of a broker at 127.0.0.1, and
 * one of a client that the broker trusts.
 *
 * @param brokerStore PKCS #12
 * @param broker certificate, PEM
 * @param clientStore PKCS #12
 * @param client certificate, PEM
 * @param clientPem certificate and private key, PEM
 */
record Certificates(Path brokerStore, Path broker, Path clientStore, Path client, Path clientPem) {
  static final String PASSWORD = "changeit";

  static Certificates make(Path folder) throws Exception {
    Path broker = generate(folder, "broker", "CN=broker");
    Path client = generate(folder, "client", "CN=streamboard");
    return new Certificates(
        broker,
        write(folder.resolve("broker.pem"), certificate(store(broker))),
        client,
        write(folder.resolve("client.pem"), certificate(store(client))),
        write(folder.resolve("client-both.pem"), key(store(client)) + certificate(store(client))));
  }

  private static Path generate(Path folder, String name, String subject) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-dname",
                subject,
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
    return own(store);
  }

  private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  private static String certificate(KeyStore store) throws GeneralSecurityException {
    return pem("CERTIFICATE", store.getCertificate("it").getEncoded());
  }

  private static String key(KeyStore store) throws GeneralSecurityException {
    return pem("PRIVATE KEY", store.getKey("it", PASSWORD.toCharArray()).getEncoded());
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
        + "\n-----END "
        + what
        + "-----\n";
  }

  /** For its owner only. */
  static Path write(Path file, String text) throws IOException {
    return own(Files.writeString(file, text));
  }

  private static Path own(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
