package io.streamboard.model.json;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import java.nio.charset.StandardCharsets;

/** Bytes of the log, see docs/log-format.md. Thread-safe. */
public final class LogRecordCodec {
  /** Largest record that can be read, in bytes; part of the meaning of the log. */
  public static final int RECORD_BYTES = 1024 * 1024;

  private LogRecordCodec() {}

  public static byte[] encode(LogRecord content) {
    Output out = new Output();
    LogRecordJson.write(out, content);
    return out.finish().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Never throws: what cannot be read becomes {@link LogEntry.Unreadable} or an unreadable
   * operation.
   */
  public static LogEntry decode(byte[] stored) {
    String digest = Sha256.hex(stored);
    if (stored.length > RECORD_BYTES) {
      return new LogEntry.Unreadable(digest);
    }
    try {
      Members in = Json.message(Json.text(stored));
      return MovingCodec.read(in, digest)
          .orElseGet(() -> new LogEntry.Readable(LogRecordJson.read(in), digest));
    } catch (MalformedException | InvalidValueException unreadable) {
      return new LogEntry.Unreadable(digest);
    }
  }
}
