package io.streamboard.server.identity.store;

import io.streamboard.server.identity.accounts.AccountEffects;
import io.streamboard.server.identity.accounts.AccountOperation;
import io.streamboard.server.identity.accounts.AccountOperationCodec;
import io.streamboard.server.identity.accounts.AccountOutcome;
import io.streamboard.server.identity.accounts.AccountsFold;
import io.streamboard.server.identity.accounts.FoldedAccounts;
import io.streamboard.server.log.KeyedTopic;
import io.streamboard.server.log.LogException;
import io.streamboard.server.log.LogException.Problem;
import io.streamboard.server.log.OperationLog.Following;
import io.streamboard.server.log.TopicName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the records of all identity topics into one thread, {@code identity}, which folds them in
 * batches: first the whole batch, then the new image is visible, then waiting callers and listeners
 * hear of it. Owned by {@link IdentityStore}.
 */
final class IdentityFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityFollower.class);
  private static final int QUEUE = 4_096;
  private static final int BATCH = 1_024;
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

  private final Contents contents;
  private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(QUEUE);
  private final List<Following> followings = new CopyOnWriteArrayList<>();
  private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<AccountOutcome>> expected = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final Map<TopicName, Long> nexts = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean broken;

  // Confined to the thread.
  private final AccountsFold fold = new AccountsFold();
  private final List<Runnable> afterwards = new ArrayList<>();

  IdentityFollower(Contents contents) {
    this.contents = contents;
    this.thread =
        Thread.ofPlatform()
            .name("identity")
            .daemon(true)
            .uncaughtExceptionHandler(this::broke)
            .unstarted(this::run);
  }

  /**
   * A record of a topic, or with {@code key} empty the news that all before {@code next} was
   * delivered.
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
  private record Arrival(
      TopicName topic, long next, Optional<String> key, Optional<byte[]> value) {}

  private record Waiting(BooleanSupplier condition, CompletableFuture<Boolean> future) {}

  void start(Map<TopicName, KeyedTopic> topics, Duration mostWait) {
    Map<TopicName, Long> ends = new EnumMap<>(TopicName.class);
    topics.forEach((name, topic) -> ends.put(name, topic.end()));
    thread.start();
    topics.forEach((name, topic) -> followings.add(topic.follow(0, listener(name))));
    try {
      var _ =
          when(() -> ends.entrySet().stream().allMatch(end -> next(end.getKey()) >= end.getValue()))
              .get(mostWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new LogException(
          Problem.LOG_UNAVAILABLE,
          "the identity topics were not read to their end in " + mostWait.toSeconds() + " s",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogException(
          Problem.LOG_UNAVAILABLE, "interrupted while reading the identity topics", e);
    }
  }

  boolean running() {
    return thread.isAlive() && !stopping && !broken;
  }

  /** The offset up to which a topic is folded and visible, exclusive. */
  long next(TopicName topic) {
    return nexts.getOrDefault(topic, 0L);
  }

  CompletableFuture<AccountOutcome> expect(String operationId) {
    return expected.computeIfAbsent(operationId, id -> new CompletableFuture<>());
  }

  void forget(String operationId) {
    expected.remove(operationId);
  }

  /**
   * Completes on the follower's thread once the condition holds after a batch; asked again after
   * each.
   */
  CompletableFuture<Boolean> when(BooleanSupplier condition) {
    CompletableFuture<Boolean> future = new CompletableFuture<>();
    if (condition.getAsBoolean()) {
      future.complete(true);
    } else {
      waiting.add(new Waiting(condition, future));
      wake();
    }
    return future;
  }

  AutoCloseable listen(StoreListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    followings.forEach(Following::close);
    stopping = true;
    wake();
    try {
      if (!thread.equals(Thread.currentThread()) && thread.isAlive() && !thread.join(CLOSE_WAIT)) {
        LOG.warn("the thread {} did not end within {} s", thread.getName(), CLOSE_WAIT.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    failWaiting();
  }

  private KeyedTopic.Listener listener(TopicName topic) {
    return new KeyedTopic.Listener() {
      @Override
      public void entry(long offset, String key, Optional<byte[]> value) {
        put(new Arrival(topic, offset + 1, Optional.of(key), value));
      }

      @Override
      public void caughtUp(long next) {
        if (next > next(topic)) {
          put(new Arrival(topic, next, Optional.empty(), Optional.empty()));
        }
      }
    };
  }

  /** Called by threads of the log, which wait here when the follower is slower. */
  private void put(Arrival arrival) {
    try {
      while (!stopping && !broken && !queue.offer(arrival, 1, TimeUnit.SECONDS)) {
        LOG.debug("the identity follower is behind");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * An arrival that says nothing, so that conditions are asked again. A full queue will do that
   * too.
   */
  private void wake() {
    var _ = queue.offer(new Arrival(TopicName.ACCOUNTS, 0, Optional.empty(), Optional.empty()));
  }

  private void run() {
    List<Arrival> batch = new ArrayList<>();
    while (!stopping) {
      try {
        Arrival first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
          batch.add(first);
          queue.drainTo(batch, BATCH - 1);
          fold(batch);
          batch.clear();
        }
        tell(StoreListener::tick);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void fold(List<Arrival> batch) {
    Map<TopicName, Long> reached = new EnumMap<>(TopicName.class);
    long before = contents.accounts().revision();
    for (Arrival arrival : batch) {
      arrival
          .key()
          .ifPresent(key -> take(arrival.topic(), arrival.next() - 1, key, arrival.value()));
      reached.merge(arrival.topic(), arrival.next(), Math::max);
    }
    if (fold.revision() != before) {
      contents.publish(fold.image());
    }
    reached.forEach((topic, next) -> nexts.merge(topic, next, Math::max));
    List.copyOf(afterwards).forEach(Runnable::run);
    afterwards.clear();
    waiting.removeIf(IdentityFollower::completed);
  }

  private static boolean completed(Waiting waiter) {
    return waiter.future().isDone()
        || (waiter.condition().getAsBoolean() && waiter.future().complete(true));
  }

  private void take(TopicName topic, long offset, String key, Optional<byte[]> value) {
    try {
      switch (topic) {
        case ACCOUNTS -> takeOperation(key, value);
        case PROFILES -> contents.profile(key, value);
        case CREDENTIALS -> contents.credential(key, value);
        case TOKENS ->
            contents
                .token(key, value)
                .ifPresent(
                    token -> afterwards.add(() -> tell(listener -> listener.tokenGone(token))));
        case DIRECTORY,
            SNAPSHOTS,
            BLOBS,
            CHANGES,
            CHANGES_POSITIONS,
            CANARY,
            PRESENCE,
            DELIVERY_OWNERS,
            DELIVERY_WHERE,
            DELIVERY_INBOX ->
            throw new IllegalStateException("not followed here: " + topic);
      }
    } catch (RuntimeException e) {
      LOG.error(
          "record {} of {} cannot be read and counts for nothing: {}",
          offset,
          topic.text(),
          e.getClass().getName());
    }
  }

  private void takeOperation(String id, Optional<byte[]> value) {
    FoldedAccounts folded =
        fold.apply(
            value.map(AccountOperationCodec::decode).orElseGet(AccountOperation.Unreadable::new));
    afterwards.add(() -> finish(id, folded));
  }

  private void finish(String id, FoldedAccounts folded) {
    AccountEffects effects = folded.effects();
    if (!effects.isEmpty()) {
      tell(listener -> listener.accountsChanged(effects, folded.outcome().revision()));
    }
    Optional.ofNullable(expected.get(id)).ifPresent(future -> future.complete(folded.outcome()));
  }

  private void tell(Consumer<StoreListener> news) {
    for (StoreListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException e) {
        LOG.error("a listener of accounts failed", e);
      }
    }
  }

  private void broke(Thread which, Throwable failure) {
    broken = true;
    LOG.error("the thread {} broke: accounts are not followed any more", which.getName(), failure);
    failWaiting();
  }

  private void failWaiting() {
    waiting.forEach(
        waiter ->
            waiter
                .future()
                .completeExceptionally(new CancellationException("the follower has ended")));
    waiting.clear();
    expected
        .values()
        .forEach(
            future ->
                future.completeExceptionally(new CancellationException("the follower has ended")));
  }
}
