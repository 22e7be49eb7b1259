package io.streamboard.server.identity;

import io.streamboard.server.identity.password.Argon2id;
import io.streamboard.server.identity.password.HashFunction;
import io.streamboard.server.identity.password.PasswordHasher;
import io.streamboard.server.identity.signin.Lockout;
import io.streamboard.server.identity.token.Tokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What {@link IdentityService} is given: time, randomness and settings.
 *
 * @param random cryptographically strong
 * @param ids new random ids of 128 bits, in the alphabet of ids
 * @param startWithin how long reading the topics may take
 */
public record IdentityParts(
    InstantSource clock,
    RandomGenerator random,
    Supplier<String> ids,
    HashFunction hashFunction,
    PasswordHasher.Settings hashing,
    Tokens.Settings tokens,
    Lockout.Settings lockout,
    Duration startWithin) {
  private static final int ID_BYTES = 16;

  /** The product's settings. */
  public static IdentityParts standard(InstantSource clock, SecureRandom random) {
    return new IdentityParts(
        clock,
        random,
        () -> randomId(random),
        new Argon2id(),
        PasswordHasher.Settings.STANDARD,
        Tokens.Settings.STANDARD,
        Lockout.Settings.STANDARD,
        Duration.ofSeconds(60));
  }

  public IdentityParts withHashing(PasswordHasher.Settings other) {
    return new IdentityParts(clock, random, ids, hashFunction, other, tokens, lockout, startWithin);
  }

  private static String randomId(RandomGenerator random) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
