package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.digest.Sha256;
import io.streamboard.model.generate.States;
import io.streamboard.model.generate.Values;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.operation.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Any bytes in the log: never an exception. What can be read whole is written so that it is read
 * again as the same record.
 */
public final class LogRecordFuzz {
  private LogRecordFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    LogEntry entry = LogRecordCodec.decode(bytes);
    assertThat(entry.digest()).isEqualTo(Sha256.hex(bytes));
    if (entry instanceof LogEntry.Readable readable && whole(readable.content())) {
      byte[] written = LogRecordCodec.encode(readable.content());
      assertThat(LogRecordCodec.decode(written))
          .isEqualTo(new LogEntry.Readable(readable.content(), Sha256.hex(written)));
    }
  }

  private static boolean whole(LogRecord content) {
    return content.operations().stream().noneMatch(Operation.Unreadable.class::isInstance);
  }

  /** Records as a node appends them. */
  public static List<byte[]> seeds() {
    States states = new States(new Values(new SplittableRandom(3)));
    return JsonSeeds.of(
        () -> new String(LogRecordCodec.encode(states.logRecord()), StandardCharsets.UTF_8));
  }
}
