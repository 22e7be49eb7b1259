package io.streamboard.server.log.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.id.BoardId;
import io.streamboard.server.log.kafka.KafkaConnection;
import io.streamboard.server.log.kafka.KafkaLog;
import io.streamboard.server.log.kafka.KafkaLogSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A process with an embedded broker that appends numbered records until it is killed, and prints
 * each one that was acknowledged as {@code offset text .}. Arguments: the folder, and what the
 * texts begin with.
 */
final class AppendForever {
  private static final int IN_FLIGHT = 20;

  /** It is not known whether the record was written. */
  private static final long NO_ANSWER = -1;

  private AppendForever() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    EmbeddedBroker broker =
        EmbeddedBroker.start(new BrokerSettings(folder.resolve("broker"), Durability.PROCESS));
    KafkaLog log =
        KafkaLog.open(
            KafkaLogSettings.embedded(
                new KafkaConnection(
                    broker.bootstrapServers(),
                    broker.clientProperties(),
                    Optional.of(broker.near())),
                folder.resolve("log.properties")),
            (topic, cause) -> {});
    BoardId board = AppendingProcess.BOARD;
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    Deque<Sent> sent = new ArrayDeque<>();
    for (int number = 0; ; number++) {
      String text = args[1] + number;
      sent.add(new Sent(text, log.operations().append(board, text.getBytes(UTF_8))));
      if (sent.size() >= IN_FLIGHT) {
        Sent oldest = sent.remove();
        oldest
            .offset()
            .exceptionally(unknown -> NO_ANSWER)
            .thenAccept(offset -> tell(out, offset, oldest.text()))
            .join();
      }
    }
  }

  private static void tell(PrintStream out, long offset, String text) {
    if (offset != NO_ANSWER) {
      out.println(offset + " " + text + " .");
    }
  }

  private record Sent(String text, CompletableFuture<Long> offset) {}
}
