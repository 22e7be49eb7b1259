package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamboard.model.exchange.Placing;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.json.foreign.ForeignLimits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are refused by their length, before a byte of them is read. */
class FileReadingTest {

  private static final long MEGABYTE = 1024 * 1024;

  @TempDir private Path folder;

  /** A file with nothing in it but its length; it takes no room. */
  private Path file(String name, long length) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(length);
    }
    return file;
  }

  private static String refused(Path file) {
    return String.valueOf(
        catchThrowableOfType(
                FileProblemException.class,
                () -> FileReading.read(file, Placing.asItIs(() -> new WidgetId("one"))))
            .getMessage());
  }

  @Test
  void drawingsAreRefusedByTheirLength() throws IOException {
    assertThat(refused(file("a.excalidraw", ForeignLimits.BYTES + 1L))).isEqualTo("too-large");
    assertThat(refused(file("a.canvas", ForeignLimits.BYTES + 1L))).isEqualTo("too-large");
  }

  @Test
  void archivesMayBeLargerAndAreRefusedByTheirLengthToo() throws IOException {
    assertThat(refused(file("a.board", 3_000 * MEGABYTE))).isEqualTo("too-large");
    assertThat(refused(file("b.board", 200 * MEGABYTE + 1))).isEqualTo("too-large");
  }

  @Test
  void aFileThatIsNotThereIsUnreadable() {
    assertThat(refused(folder.resolve("none.canvas"))).isEqualTo("unreadable");
  }
}
