package io.streamboard.benchmarks.server;

import io.streamboard.server.folder.DataFolder;
import io.streamboard.server.folder.RunFile;
import io.streamboard.server.log.broker.BrokerSecret;
import io.streamboard.server.log.kafka.KafkaConnection;
import java.io.IOException;
import java.nio.file.Path;

/** How to speak with the embedded broker of a running server, with the server's own secret. */
public final class Brokers {
  private Brokers() {}

  /**
   * Of the server that runs on a folder; throws when none does.
   *
   * @param data the folder of the server
   */
  public static KafkaConnection of(Path data) throws IOException {
    DataFolder folder = DataFolder.at(data);
    String broker =
        RunFile.read(folder.runFile())
            .flatMap(RunFile::kafka)
            .orElseThrow(() -> new IOException("no server runs on " + data));
    return new KafkaConnection(broker, BrokerSecret.read(folder.broker()).clientProperties());
  }
}
