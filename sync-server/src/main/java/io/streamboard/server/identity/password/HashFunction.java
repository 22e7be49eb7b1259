package io.streamboard.server.identity.password;

/** The slow function itself; replaced in tests to count its calls. Thread-safe. */
@FunctionalInterface
public interface HashFunction {
  /** Blocking, on the caller's thread. */
  byte[] hash(Argon2Cost cost, byte[] salt, byte[] password, int length);
}
