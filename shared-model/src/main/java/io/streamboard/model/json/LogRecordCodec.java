package io.streamboard.model.json;

import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;

/** Bytes of the log, see docs/log-format.md. Thread-safe. */
public final class LogRecordCodec {
  private LogRecordCodec() {}

  public static byte[] encode(LogRecord content) {
    throw new UnsupportedOperationException();
  }

  /** Never throws: what cannot be read becomes {@link LogEntry.Unreadable} or an unreadable operation. */
  public static LogEntry decode(byte[] stored) {
    throw new UnsupportedOperationException();
  }
}
