package io.streamboard.server.websocket;

import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what peers do wrong out of the log. The library logs each exception of its filters with a
 * stack trace, at a warning: for a broken chunk as for a fault of ours, so that any stranger could
 * flood the log. What none of our code took part in came from the peer, and the connection has
 * ended. Called on Grizzly's threads.
 */
final class PeerFaults implements Filter {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(PeerFaults.class);

  /** Held here, as the JDK forgets loggers that nobody holds, and their filters with them. */
  private static final Logger CHAIN =
      Logger.getLogger("org.glassfish.grizzly.filterchain.DefaultFilterChain");

  private static final String OURS = "io.streamboard.";

  private PeerFaults() {}

  static void keepOutOfTheLog() {
    CHAIN.setFilter(new PeerFaults());
  }

  @Override
  public boolean isLoggable(LogRecord record) {
    Throwable thrown = record.getThrown();
    if (thrown == null || passedOurs(thrown)) {
      return true;
    }
    LOG.debug("A connection ended: {}", thrown.toString());
    return false;
  }

  private static boolean passedOurs(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(OURS));
  }
}
