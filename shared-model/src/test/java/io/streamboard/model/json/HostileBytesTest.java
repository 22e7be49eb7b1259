package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.generate.Messages;
import io.streamboard.model.generate.States;
import io.streamboard.model.generate.Values;
import io.streamboard.model.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever arrives, only {@link MalformedException} leaves the codecs: everything else would be
 * somebody's crash.
 */
class HostileBytesTest {
  private static final int ROUNDS = 6_000;
  private static final List<String> SPLINTERS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "-1",
          "1e999",
          "0.1",
          "\\u0000",
          "\\ud800",
          "\"type\":\"submit\"",
          "[[[[",
          "99999999999999999999");

  private final SplittableRandom random = new SplittableRandom(77);
  private final Messages messages = new Messages(new Values(random));
  private final States states = new States(new Values(random));
  private int read;
  private int refused;

  @Test
  @DisplayName("ERR1 Random bytes are refused, never more")
  void randomBytesAreRefused() {
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      readAll(bytes);
    }
    assertThat(read).isZero();
  }

  @Test
  @DisplayName("ERR1 Mutated messages are read or refused, never more")
  void mutatedMessagesAreReadOrRefused() {
    for (int i = 0; i < ROUNDS; i++) {
      String text =
          random.nextBoolean()
              ? MessageCodec.encode(messages.client())
              : MessageCodec.encode(messages.server());
      readAll(mutated(text).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read).isGreaterThan(ROUNDS / 50);
    assertThat(refused).isGreaterThan(ROUNDS);
  }

  @Test
  void mutatedRecordsAreReadableOrUnreadable() {
    int unreadable = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String stored = new String(LogRecordCodec.encode(states.logRecord()), StandardCharsets.UTF_8);
      LogEntry entry = LogRecordCodec.decode(mutated(stored).getBytes(StandardCharsets.UTF_8));
      unreadable += entry instanceof LogEntry.Unreadable ? 1 : 0;
    }
    assertThat(unreadable).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 50);
  }

  @Test
  void mutatedStatesAreReadOrRefused() {
    for (int i = 0; i < ROUNDS / 10; i++) {
      String stored = new String(StateCodec.encode(states.state()), StandardCharsets.UTF_8);
      byte[] bytes = mutated(stored).getBytes(StandardCharsets.UTF_8);
      count(() -> StateCodec.decode(bytes));
    }
    assertThat(refused).isGreaterThan(ROUNDS / 40);
  }

  private void readAll(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    count(() -> MessageCodec.decodeClient(text));
    count(() -> MessageCodec.decodeServer(text));
    count(() -> StateCodec.decode(bytes));
    assertThat(LogRecordCodec.decode(bytes)).isNotNull();
  }

  private void count(Runnable reading) {
    try {
      reading.run();
      read++;
    } catch (MalformedException expected) {
      refused++;
    }
  }

  private String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(mutated.length());
      int to = Math.min(mutated.length(), at + random.nextInt(6));
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(at, to);
        case 1 -> mutated.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        case 2 -> mutated.setCharAt(at, (char) random.nextInt(32, 127));
        default -> mutated.insert(at, mutated.substring(at, to));
      }
      if (mutated.isEmpty()) {
        mutated.append(' ');
      }
    }
    return mutated.toString();
  }
}
