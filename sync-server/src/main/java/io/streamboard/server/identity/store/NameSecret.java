package io.streamboard.server.identity.store;

import io.streamboard.server.identity.accounts.NameKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of the deployment that turns names into name keys. Not part of any text. */
public final class NameSecret {
  static final String KEY_PREFIX = "name-secret/";
  private static final String ALGORITHM = "HmacSHA256";

  private final String id;
  private final byte[] secret;

  NameSecret(String id, byte[] secret) {
    this.id = id;
    this.secret = secret.clone();
  }

  /**
   * Throws {@link IllegalArgumentException} for a text without a secret: it would make no key, at
   * the first name that somebody signs in with.
   */
  static NameSecret decode(String id, String base64) {
    byte[] secret = Base64.getDecoder().decode(base64);
    if (secret.length == 0) {
      throw new IllegalArgumentException("an empty secret of names");
    }
    return new NameSecret(id, secret);
  }

  String id() {
    return id;
  }

  String encode() {
    return Base64.getEncoder().encodeToString(secret);
  }

  /** Equal for names that differ in case or in the form of letters only. */
  public NameKey key(String name) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return new NameKey(
          id,
          HexFormat.of()
              .formatHex(mac.doFinal(Profile.searchForm(name).getBytes(StandardCharsets.UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "NameSecret[" + id + "]";
  }
}
