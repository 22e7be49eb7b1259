package io.streamboard.endtoend;

import io.streamboard.desktop.ui.FxThread;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A thread that view models are confined to, in place of a toolkit's. */
final class OneThread implements FxThread, AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(this::named);
  private volatile Optional<Thread> current = Optional.empty();

  private Thread named(Runnable work) {
    Thread made = new Thread(work, "view-models");
    current = Optional.of(made);
    return made;
  }

  @Override
  public boolean here() {
    return current.filter(Thread.currentThread()::equals).isPresent();
  }

  @Override
  public void run(Runnable work) {
    var _ = CompletableFuture.runAsync(work, thread);
  }

  @Override
  public Cancellation after(Duration delay, Runnable work) {
    Future<?> later = thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    return () -> later.cancel(false);
  }

  /** Asks on the thread, and waits for it where the caller is on another one. */
  <T> T get(Supplier<T> question) {
    return here() ? question.get() : CompletableFuture.supplyAsync(question, thread).join();
  }

  @Override
  public void close() {
    thread.close();
  }
}
