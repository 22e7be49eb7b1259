package io.streamboard.server;

import io.streamboard.server.config.ServerSettings;
import io.streamboard.server.folder.DataFolder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a server on the main thread until the process is told to end, by SIGTERM or Ctrl-C, or until
 * the server gives up. Ends in order, and at the latest after half a minute.
 */
final class ServeUntilTold {
  private static final Logger LOG = LoggerFactory.getLogger(ServeUntilTold.class);
  private static final long SHUTDOWN_SECONDS = 30;

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicInteger exitCode = new AtomicInteger();

  private ServeUntilTold() {}

  static int run(ServerSettings settings) {
    return new ServeUntilTold().serve(settings);
  }

  private int serve(ServerSettings settings) {
    settings.effective().forEach(line -> LOG.info("setting {}", line));
    DataFolder folder = DataFolder.at(settings.data());
    Thread hook = Thread.ofPlatform().name("shutdown").unstarted(this::endOnSignal);
    try (DataFolder.Lock _ = ServerActions.lockOrRefuse(folder)) {
      Runtime.getRuntime().addShutdownHook(hook);
      try (Server server = Server.start(settings, folder, this::giveUp)) {
        System.out.println(server.greeting());
        told.await();
      }
      LOG.info("The server has ended.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
    return exitCode.get();
  }

  private void giveUp(String reason) {
    LOG.error("The server gives up: {}", reason);
    exitCode.set(1);
    told.countDown();
  }

  /**
   * Runs when the process is told to end: without halting, the exit code would be that of the
   * signal.
   */
  private void endOnSignal() {
    if (ended.getCount() == 0) {
      return;
    }
    told.countDown();
    try {
      if (!ended.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
        LOG.error(
            "The server did not end in order within {} s; nothing acknowledged is lost.",
            SHUTDOWN_SECONDS);
        Runtime.getRuntime().halt(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(exitCode.get());
  }
}
