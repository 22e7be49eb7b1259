package io.streamboard.server.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Makes a TLS context from the two files that certificate authorities hand out. Which protocols are
 * offered is the listener's choice.
 */
public final class PemTls {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

  private PemTls() {}

  public static SSLContext load(Path certificate, Path key) throws PemException {
    Certificate[] chain = chain(certificate);
    PrivateKey secret = privateKey(key);
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setKeyEntry("server", secret, new char[0], chain);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, new SecureRandom());
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new PemException(
          "The certificate " + certificate + " and the key " + key + " do not make a pair.");
    }
  }

  private static Certificate[] chain(Path file) throws PemException {
    try {
      Collection<? extends Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
      if (!chain.isEmpty()) {
        return chain.toArray(new Certificate[0]);
      }
    } catch (GeneralSecurityException | IOException e) {
      // The sentence below says all that helps.
    }
    throw new PemException("The file " + file + " holds no certificate in PEM form.");
  }

  private static PrivateKey privateKey(Path file) throws PemException {
    try {
      Matcher found = KEY.matcher(Files.readString(file, US_ASCII));
      if (found.find()) {
        return parse(Base64.getMimeDecoder().decode(found.group(1)), file);
      }
    } catch (IOException e) {
      // The sentence below says all that helps.
    }
    throw new PemException(
        "The file " + file + " holds no private key in PEM form (PKCS #8, not encrypted).");
  }

  private static PrivateKey parse(byte[] encoded, Path file) throws PemException {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      } catch (GeneralSecurityException e) {
        // Of another kind: the form does not say which.
      }
    }
    throw new PemException(
        "The private key in "
            + file
            + " is of a kind that is not supported; use RSA, EC or Ed25519.");
  }
}
