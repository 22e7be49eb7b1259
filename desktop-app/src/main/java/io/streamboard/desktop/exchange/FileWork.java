package io.streamboard.desktop.exchange;

import io.streamboard.desktop.ui.FxThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The import or export that is under way in a window, one at a time: told with its progress, and
 * ended when the person wants. Confined to the JavaFX thread, apart from {@link Steps}.
 */
public final class FileWork {

  /**
   * What is under way.
   *
   * @param name what is done, in a sentence
   * @param done from 0 to 1; below 0 while nobody knows
   */
  public record Progress(String name, double done) {}

  /** What work off the screen's thread tells of itself. */
  interface Steps {

    /** So much is done, from 0 to 1. Throws {@link CancellationException} when all is to end. */
    void done(double part);
  }

  private final FxThread fx;
  private final Executor blocking;
  private final ReadOnlyObjectWrapper<Optional<Progress>> now =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private AtomicBoolean cancelled = new AtomicBoolean();

  /** Nothing is under way. */
  FileWork(FxThread fx, Executor blocking) {
    this.fx = fx;
    this.blocking = blocking;
    now.addListener((observed, before, after) -> fx.run(this::next));
  }

  /** What is under way; empty most of the time. */
  public ReadOnlyObjectProperty<Optional<Progress>> now() {
    return now.getReadOnlyProperty();
  }

  /** Whether anything is under way. */
  public BooleanBinding busy() {
    return Bindings.createBooleanBinding(this::isBusy, now);
  }

  public boolean isBusy() {
    return now.get().isPresent();
  }

  /** Ends what is under way as soon as it can be ended; nothing comes of it. */
  public void cancel() {
    cancelled.set(true);
    now.set(Optional.empty());
  }

  /** Tells of what is under way now whether it was cancelled, also when other work has followed. */
  BooleanSupplier cancelling() {
    return cancelled::get;
  }

  /**
   * Begins something that calls {@link #run} at once, or when all before it is done; returns
   * whether it was at once. Each is cancelled by itself.
   */
  boolean whenFree(Runnable begin) {
    boolean free = !isBusy() && waiting.isEmpty();
    waiting.add(begin);
    next();
    return free;
  }

  private void next() {
    while (!isBusy() && !waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /**
   * Does the work on another thread.
   *
   * @param then takes its result, {@code failed} what it threw, once the work has ended; neither is
   *     called when it was cancelled
   */
  <T> void run(String name, Function<Steps, T> work, Consumer<T> then, Consumer<Throwable> failed) {
    AtomicBoolean mine = new AtomicBoolean();
    cancelled = mine;
    now.set(Optional.of(new Progress(name, -1)));
    Steps steps = new Coalesced(name, mine);
    blocking.execute(
        () -> {
          try {
            T made = work.apply(steps);
            fx.run(() -> end(mine, () -> then.accept(made)));
          } catch (RuntimeException | Error problem) {
            fx.run(() -> end(mine, () -> failed.accept(problem)));
          }
        });
  }

  /** Whoever cancelled knows that nothing comes of it. */
  private void end(AtomicBoolean mine, Runnable then) {
    if (!mine.get()) {
      now.set(Optional.empty());
      then.run();
    }
  }

  /**
   * Goes on with work on the JavaFX thread, under the same sign and with the same way to cancel.
   */
  void show(Progress progress) {
    if (!isBusy()) {
      cancelled = new AtomicBoolean();
    }
    now.set(Optional.of(progress));
  }

  /** All is done, and nothing is shown any more. */
  void finish() {
    now.set(Optional.empty());
  }

  /** Tells the screen no faster than it listens. */
  private final class Coalesced implements Steps {

    private final String name;
    private final AtomicBoolean mine;
    private final AtomicReference<Double> newest = new AtomicReference<>(-1.0);
    private final AtomicBoolean due = new AtomicBoolean();

    private Coalesced(String name, AtomicBoolean mine) {
      this.name = name;
      this.mine = mine;
    }

    @Override
    public void done(double part) {
      if (mine.get()) {
        throw new CancellationException("the person wants no more of it");
      }
      newest.set(part);
      if (due.compareAndSet(false, true)) {
        fx.run(this::tell);
      }
    }

    private void tell() {
      due.set(false);
      if (!mine.get() && isBusy()) {
        now.set(Optional.of(new Progress(name, newest.get())));
      }
    }
  }
}
