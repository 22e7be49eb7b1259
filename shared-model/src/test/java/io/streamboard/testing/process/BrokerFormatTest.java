package io.streamboard.testing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFormatTest {
  private final BrokerFormat format = new BrokerFormat();
  private int runs;

  @Test
  void whatTheToolWroteOnceIsInEveryFolderUnderIdsOfItsOwn(@TempDir Path folder)
      throws IOException {
    Path first = settings(folder.resolve("first"), "");
    Path second = settings(folder.resolve("second"), "node.id=2\n");
    Path third = settings(folder.resolve("third"), "node.id=3\n");
    format.format(first, "one", () -> tool(first));
    format.format(second, "two", () -> tool(second));
    format.format(third, "two", () -> tool(third));
    assertThat(runs).isEqualTo(1);
    assertThat(data(second).resolve("bootstrap.checkpoint"))
        .hasSameBinaryContentAs(data(first).resolve("bootstrap.checkpoint"));
    assertThat(ids(second)).containsEntry("cluster.id", "two").containsEntry("node.id", "2");
    assertThat(ids(third)).containsEntry("cluster.id", "two").containsEntry("node.id", "3");
    assertThat(ids(third).getProperty("directory.id"))
        .hasSize(22)
        .isNotEqualTo(ids(second).getProperty("directory.id"));
  }

  private static Path settings(Path folder, String more) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve("server.properties"),
        "node.id=1\nlog.dir=" + folder.resolve("data") + "\n" + more);
  }

  private static Path data(Path settings) {
    return settings.resolveSibling("data");
  }

  private void tool(Path settings) {
    runs++;
    try {
      Files.createDirectories(data(settings));
      Files.write(
          data(settings).resolve("bootstrap.checkpoint"), new byte[] {7, (byte) runs, -1, 0});
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Properties ids(Path settings) throws IOException {
    Properties ids = new Properties();
    try (Reader reader = Files.newBufferedReader(data(settings).resolve("meta.properties"))) {
      ids.load(reader);
    }
    return ids;
  }
}
