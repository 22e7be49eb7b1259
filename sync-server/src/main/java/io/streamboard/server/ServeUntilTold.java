package io.streamboard.server;

import io.streamboard.server.cli.ExitCodes;
import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.folder.DataFolder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a server on the main thread until the process is told to end, by SIGTERM or Ctrl-C, or until
 * the server gives up. Ends in order, and at the latest after half a minute and the time to drain.
 * While it starts it ends within two seconds: in order where a step of the start is over by then,
 * or else as {@code kill -9} would end it, which harms nothing.
 */
final class ServeUntilTold {
  private static final Logger LOG = LoggerFactory.getLogger(ServeUntilTold.class);
  private static final long SHUTDOWN_SECONDS = 30;
  private static final long STARTING_MILLIS = 1_500;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger exitCode = new AtomicInteger();
  private volatile boolean started;

  private final Duration drain;

  private ServeUntilTold(Duration drain) {
    this.drain = drain;
  }

  /** Serves the one log there is. */
  static int run(ServerSettings settings) {
    return run(settings, Always::new);
  }

  /**
   * @param course makes the course for the folder, once it is locked
   */
  static int run(ServerSettings settings, BiFunction<ServerSettings, DataFolder, Course> course) {
    return new ServeUntilTold(settings.ops().drain()).serve(settings, course);
  }

  /** What is served, one server after the other. Used by the main thread. */
  interface Course extends AutoCloseable {
    /** Blocks until people can connect; empty when nothing is to be served any more. */
    Optional<Server> next(Consumer<String> giveUp, Runnable goOn);

    /** Blocks until the server is to be closed: when the latch opens at the latest. */
    void during(Server server, CountDownLatch told) throws InterruptedException;

    /** Asked at the end, when nothing went wrong. */
    int exitCode();

    @Override
    void close();
  }

  /** The server of the settings. */
  private static final class Always implements Course {
    private final ServerSettings settings;
    private final DataFolder folder;

    Always(ServerSettings settings, DataFolder folder) {
      this.settings = settings;
      this.folder = folder;
    }

    @Override
    public Optional<Server> next(Consumer<String> giveUp, Runnable goOn) {
      return Optional.of(Server.start(settings, folder, giveUp, goOn));
    }

    @Override
    public void during(Server server, CountDownLatch told) throws InterruptedException {
      told.await();
    }

    @Override
    public int exitCode() {
      return ExitCodes.OK;
    }

    @Override
    public void close() {}
  }

  private int serve(
      ServerSettings settings, BiFunction<ServerSettings, DataFolder, Course> courses) {
    tell(settings);
    DataFolder folder = DataFolder.at(settings.data());
    try (DataFolder.Lock _ = ServerActions.lockOrRefuse(folder)) {
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform().name("shutdown").unstarted(() -> endOnSignal(folder)));
      try (Course course = courses.apply(settings, folder)) {
        boolean more = true;
        while (more && told.getCount() > 0) {
          more = serveNext(course);
        }
        exitCode.compareAndSet(ExitCodes.OK, course.exitCode());
      }
      LOG.info("The server has ended.");
    } catch (ToldToEndException e) {
      LOG.info("{}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
    return exitCode.get();
  }

  /** What somebody chose; all of it is for who looks for a fault. */
  private static void tell(ServerSettings settings) {
    if (!settings.chosen().isEmpty()) {
      LOG.info("settings: {}", String.join(", ", settings.chosen()));
    }
    settings.effective().forEach(line -> LOG.debug("setting {}", line));
  }

  private boolean serveNext(Course course) throws InterruptedException {
    Optional<Server> next = course.next(this::giveUp, this::goOn);
    if (next.isEmpty()) {
      return false;
    }
    try (Server server = next.get()) {
      started = true;
      System.out.println(server.greeting());
      course.during(server, told);
      return true;
    }
  }

  /** Asked between the steps of the start. */
  private void goOn() {
    if (told.getCount() == 0) {
      throw new ToldToEndException();
    }
  }

  private void giveUp(String reason) {
    LOG.error("The server gives up: {}", reason);
    exitCode.set(ExitCodes.FAILED);
    told.countDown();
  }

  /**
   * Runs when the process is told to end: without halting, the exit code would be that of the
   * signal.
   */
  private void endOnSignal(DataFolder folder) {
    if (ended.getCount() == 0) {
      return;
    }
    told.countDown();
    try {
      boolean inOrder =
          ended.await(STARTING_MILLIS, TimeUnit.MILLISECONDS)
              || (started && ended.await(drain.toSeconds() + SHUTDOWN_SECONDS, TimeUnit.SECONDS));
      if (!inOrder) {
        cutShort(folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode.get());
  }

  private void cutShort(DataFolder folder) {
    if (started) {
      LOG.error(
          "The server did not end in order within {} s; nothing acknowledged is lost.",
          drain.toSeconds() + SHUTDOWN_SECONDS);
      exitCode.set(ExitCodes.FAILED);
    } else {
      LOG.info("The server was told to end and did not finish its start.");
      folder.forgetRun();
    }
  }
}
