package io.streamboard.server.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Makes and checks password hashes, at most {@link Settings#atOnce} at a time, because each takes
 * much memory and a core, each on a thread of its own that ends with it. Others wait for their
 * turn, a bounded number of them for a bounded time, then {@link HasherBusyException}. Thread-safe.
 */
public final class PasswordHasher {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final Settings settings;
  private final HashFunction function;
  private final RandomGenerator random;
  private final Semaphore turns;
  private final AtomicInteger waiting = new AtomicInteger();
  private final PasswordHash nobody;

  /**
   * What hashing may cost.
   *
   * @param atOnce hashes at a time
   * @param mostWaiting callers that wait for a turn
   * @param mostWait how long they do
   */
  public record Settings(Argon2Cost cost, int atOnce, int mostWaiting, Duration mostWait) {
    public static final Settings STANDARD =
        new Settings(Argon2Cost.STANDARD, 2, 64, Duration.ofSeconds(10));
  }

  /**
   * Makes no hash yet.
   *
   * @param random cryptographically strong
   */
  public PasswordHasher(Settings settings, HashFunction function, RandomGenerator random) {
    this.settings = settings;
    this.function = function;
    this.random = random;
    this.turns = new Semaphore(settings.atOnce(), true);
    this.nobody = new PasswordHash(settings.cost(), bytes(SALT_BYTES), bytes(HASH_BYTES));
  }

  /** Blocking. */
  public PasswordHash hash(Password password) {
    byte[] salt = bytes(SALT_BYTES);
    return new PasswordHash(
        settings.cost(), salt, run(settings.cost(), salt, password, HASH_BYTES));
  }

  /**
   * Whether this is the password. For somebody unknown the same work is done, against a hash that
   * no password has, so that time does not tell who exists. Blocking.
   */
  public boolean verify(Password password, Optional<PasswordHash> stored) {
    PasswordHash hash = stored.orElse(nobody);
    byte[] expected = hash.hash();
    boolean equal =
        MessageDigest.isEqual(expected, run(hash.cost(), hash.salt(), password, expected.length));
    return equal && stored.isPresent();
  }

  /** Whether a hash was made with another cost than new ones are. */
  public boolean outdated(PasswordHash hash) {
    return !hash.cost().equals(settings.cost());
  }

  private byte[] run(Argon2Cost cost, byte[] salt, Password password, int length) {
    takeTurn();
    byte[] secret = password.value().getBytes(StandardCharsets.UTF_8);
    return onOwnThread(
        () -> {
          try {
            return function.hash(cost, salt, secret, length);
          } finally {
            turns.release();
          }
        });
  }

  /**
   * A hash computes for long without a pause. On virtual threads, as many of them as there are
   * cores would let none of the others go on: nobody would be answered, and no board opened.
   */
  private static byte[] onOwnThread(Callable<byte[]> hashing) {
    FutureTask<byte[]> task = new FutureTask<>(hashing);
    Thread.ofPlatform().daemon().name("password-hash").start(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HasherBusyException();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password could not be hashed", e.getCause());
    }
  }

  private void takeTurn() {
    if (waiting.incrementAndGet() > settings.mostWaiting() + settings.atOnce()) {
      waiting.decrementAndGet();
      throw new HasherBusyException();
    }
    try {
      if (!turns.tryAcquire(settings.mostWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new HasherBusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HasherBusyException();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
