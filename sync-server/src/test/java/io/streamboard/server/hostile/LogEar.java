package io.streamboard.server.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/**
 * Hears warnings and errors that tell of an exception, of ours and of the libraries. Thread-safe.
 */
final class LogEar implements AutoCloseable {
  private final List<String> exceptions = new CopyOnWriteArrayList<>();
  private final Ours ours = new Ours();
  private final Libraries libraries = new Libraries();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger libraryRoot = LogManager.getLogManager().getLogger("");

  LogEar() {
    ours.setContext(root.getLoggerContext());
    ours.start();
    root.addAppender(ours);
    libraryRoot.addHandler(libraries);
  }

  List<String> exceptions() {
    return exceptions;
  }

  @Override
  public void close() {
    root.detachAppender(ours);
    libraryRoot.removeHandler(libraries);
  }

  private final class Ours extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLevel().isGreaterOrEqual(Level.WARN) && event.getThrowableProxy() != null) {
        exceptions.add(event.getFormattedMessage() + ": " + event.getThrowableProxy().getMessage());
      }
    }
  }

  private final class Libraries extends Handler {
    @Override
    public void publish(LogRecord event) {
      if (event.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()
          && event.getThrown() != null) {
        exceptions.add(event.getLoggerName() + ": " + event.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
