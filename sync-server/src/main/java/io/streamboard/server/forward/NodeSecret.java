package io.streamboard.server.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the nodes of one site know and nobody else: calls and answers carry a keyed digest, so that
 * the secret itself is never sent. Thread-safe. Prints without the secret.
 */
public final class NodeSecret {
  /** A shorter one could be guessed. */
  public static final int LEAST_CHARACTERS = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /** Throws {@link IllegalArgumentException} for one that is too short. */
  public NodeSecret(String secret) {
    if (secret.strip().length() < LEAST_CHARACTERS) {
      throw new IllegalArgumentException(
          "the secret of the nodes needs at least " + LEAST_CHARACTERS + " characters");
    }
    this.key = new SecretKeySpec(secret.strip().getBytes(UTF_8), ALGORITHM);
  }

  /**
   * For a call.
   *
   * @param to the node that is called: what it was sent proves nothing to another
   * @param nonce fresh for each call
   * @param time of the call, as it is sent with it
   * @param digest of the body
   */
  public String ofCall(String path, String to, String nonce, String time, String digest) {
    return proof("call", path, to, nonce, time, digest);
  }

  /** For the answer to a call. */
  public String ofAnswer(String nonce, int status, String digest) {
    return proof("answer", nonce, Integer.toString(status), digest);
  }

  /** For what a node says of itself where others could write too. */
  public String ofWhereabouts(String key, String address) {
    return proof("where", key, address);
  }

  /** In a time that says nothing about where they differ. */
  public static boolean same(String given, String right) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
  }

  /** SHA-256, 64 hexadecimal digits. */
  public static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Parts are told apart by their lengths. */
  private String proof(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String part : parts) {
        mac.update((part.length() + ":" + part).getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  @Override
  public String toString() {
    return "NodeSecret";
  }
}
