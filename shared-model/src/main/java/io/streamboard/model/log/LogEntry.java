package io.streamboard.model.log;

/**
 * A stored record as the fold takes it: decoded as far as this version can, with the SHA-256 of its
 * stored bytes for the chain.
 */
public sealed interface LogEntry {
  /** 64 hexadecimal digits. */
  String digest();

  /**
   * The envelope could be read; single operations inside may still be {@link
   * io.streamboard.model.operation.Operation.Unreadable}.
   */
  record Readable(LogRecord content, String digest) implements LogEntry {}

  /** Not even the envelope could be read. It takes one revision and is void. */
  record Unreadable(String digest) implements LogEntry {}
}
