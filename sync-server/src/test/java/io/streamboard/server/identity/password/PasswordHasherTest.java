package io.streamboard.server.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PasswordHasherTest {
  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
  private static final Password PASSWORD = new Password("correct horse battery");

  private static PasswordHasher hasher(Argon2Cost cost) {
    return new PasswordHasher(
        new PasswordHasher.Settings(cost, 2, 64, Duration.ofSeconds(10)),
        new Argon2id(),
        new SplittableRandom(1));
  }

  @Test
  void thePasswordIsRecognisedAndOthersAreNot() {
    PasswordHasher hasher = hasher(CHEAP);
    Optional<PasswordHash> stored = Optional.of(PasswordHash.parse(hasher.hash(PASSWORD).phc()));
    assertThat(hasher.verify(PASSWORD, stored)).isTrue();
    assertThat(hasher.verify(new Password("correct horse batterz"), stored)).isFalse();
    assertThat(hasher.verify(PASSWORD, Optional.empty())).isFalse();
  }

  /**
   * The example of RFC 9106 has a secret and associated data; this vector is of the reference
   * implementation's test suite.
   */
  @Test
  void theFunctionIsArgon2id() {
    byte[] hash =
        new Argon2id()
            .hash(
                new Argon2Cost(65_536, 2, 1),
                "somesalt".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "password".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                32);
    assertThat(Hex.toHexString(hash))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
  }

  @Test
  void theStandardCostIsWrittenIntoTheHash() {
    assertThat(hasher(Argon2Cost.STANDARD).hash(PASSWORD).phc())
        .startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
  }

  @Test
  void aHashOfAnotherCostIsOutdatedButStillGood() {
    PasswordHash old = hasher(CHEAP).hash(PASSWORD);
    PasswordHasher now = hasher(new Argon2Cost(128, 1, 1));
    assertThat(now.verify(PASSWORD, Optional.of(old))).isTrue();
    assertThat(now.outdated(old)).isTrue();
    assertThat(now.outdated(now.hash(PASSWORD))).isFalse();
  }

  @Test
  void whatIsNoPhcStringIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> PasswordHash.parse("$argon2i$v=19$m=64,t=1,p=1$secretsecret$secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void atMostTwoHashesRunAtOnceAndTheRestWaits() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore started = new Semaphore(0);
    CountDownLatch go = new CountDownLatch(1);
    PasswordHasher hasher =
        new PasswordHasher(
            new PasswordHasher.Settings(CHEAP, 2, 64, Duration.ofSeconds(30)),
            (cost, salt, password, length) -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              started.release();
              await(go);
              now.decrementAndGet();
              return new byte[length];
            },
            new SplittableRandom(1));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PasswordHash>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(threads.submit(() -> hasher.hash(PASSWORD)));
      }
      assertThat(started.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
      assertThat(started.tryAcquire(100, TimeUnit.MILLISECONDS)).isFalse();
      go.countDown();
      for (Future<PasswordHash> one : all) {
        assertThat(one.get()).isNotNull();
      }
    }
    assertThat(most).hasValue(2);
  }

  /** A hash computes without a pause: as many as there are cores, and no request is answered. */
  @Test
  void hashesKeepNoVirtualThreadFromRunning() throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    CountDownLatch started = new CountDownLatch(cores);
    AtomicBoolean ran = new AtomicBoolean();
    AtomicBoolean inVain = new AtomicBoolean();
    PasswordHasher hasher =
        new PasswordHasher(
            new PasswordHasher.Settings(CHEAP, cores, 64, Duration.ofSeconds(30)),
            (cost, salt, password, length) -> {
              started.countDown();
              long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
              while (!ran.get() && System.nanoTime() < end) {
                Thread.onSpinWait();
              }
              inVain.compareAndSet(false, !ran.get());
              return new byte[length];
            },
            new SplittableRandom(1));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < cores; i++) {
        Future<?> _ = threads.submit(() -> hasher.hash(PASSWORD));
      }
      assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
      threads.submit(() -> ran.set(true)).get();
    }
    assertThat(inVain).isFalse();
  }

  @Test
  void whoWaitsTooLongOrBehindTooManyHearsThatItIsBusy() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    PasswordHasher hasher =
        new PasswordHasher(
            new PasswordHasher.Settings(CHEAP, 1, 0, Duration.ofMillis(50)),
            (cost, salt, password, length) -> {
              started.countDown();
              await(go);
              return new byte[length];
            },
            new SplittableRandom(1));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<PasswordHash> first = threads.submit(() -> hasher.hash(PASSWORD));
      assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> hasher.hash(PASSWORD)).isInstanceOf(HasherBusyException.class);
      go.countDown();
      assertThat(first.get()).isNotNull();
    }
    assertThat(hasher.hash(PASSWORD)).isNotNull();
  }

  @Test
  void nothingSecretIsInATextForm() {
    PasswordHash hash = hasher(CHEAP).hash(PASSWORD);
    assertThat(PASSWORD.toString() + hash)
        .doesNotContain("horse")
        .doesNotContain(hash.phc().substring(hash.phc().lastIndexOf('$') + 1));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
