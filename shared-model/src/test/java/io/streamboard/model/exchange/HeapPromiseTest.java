package io.streamboard.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.archive.Bombs;
import io.streamboard.model.json.foreign.ForeignLimits;
import io.streamboard.testing.process.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process whose whole heap is 64 MB, and 8 MB for the program itself, reads each of the worst
 * files, with the file in memory: who needs more, dies of it.
 */
class HeapPromiseTest {
  private static final String HEAP = "-Xmx72m";

  /** Large arrays find no room among the young objects: these must not take up what is promised. */
  private static final String YOUNG = "-Xmn6m";

  private static final int SECONDS = 120;

  @TempDir Path folder;

  @Test
  void theWorstFilesAreReadOrRefusedWithinThePromisedMemory() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put(write("points.excalidraw", points(1_000_000)), "too-large");
    expected.put(write("fewer.excalidraw", points(499_000)), "1 operations");
    expected.put(write("elements.excalidraw", elements(ForeignLimits.ENTRIES + 1)), "too-large");
    expected.put(write("most.excalidraw", elements(ForeignLimits.ENTRIES)), "20000 operations");
    expected.put(write("picture.excalidraw", pictures()), "1 operations");
    expected.put(write("nested.canvas", "{\"nodes\":" + "[".repeat(5_000_000)), "too-large");
    expected.put(write("text.canvas", "{\"id\":\"" + "x".repeat(30_000_000)), "too-large");
    expected.put(write("bomb.board", Bombs.operations()), "too-large");
    expected.put(write("blobs.board", Bombs.blobs()), "too-large");
    assertThat(outcomes(expected.keySet().stream().toList())).isEqualTo(lines(expected));
  }

  private List<String> outcomes(List<String> files) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                HEAP,
                YOUNG,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProbe.class.getName()));
    files.forEach(file -> arguments.add(folder.resolve(file).toString()));
    JavaProcess process = JavaProcess.start("import", arguments, folder.resolve("log/out.txt"));
    assertThat(process.exitCode(SECONDS)).as(process.tail()).isZero();
    try {
      return Files.readAllLines(process.log());
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  private static List<String> lines(Map<String, String> expected) {
    return expected.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }

  private String write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return name;
  }

  private static String points(int count) {
    return "{\"type\":\"excalidraw\",\"elements\":[{\"type\":\"freedraw\",\"points\":["
        + "[1,2],".repeat(count)
        + "[3,4]]}]}";
  }

  private static String elements(int count) {
    StringBuilder elements = new StringBuilder();
    for (int i = 1; i < count; i++) {
      elements.append("{\"type\":\"rectangle\",\"id\":\"" + i + "\",\"strokeColor\":\"#123456\"},");
    }
    return "{\"elements\":[" + elements + "{\"type\":\"ellipse\"}]}";
  }

  /** The largest picture that is taken, and as much beside it as a file may hold. */
  private static String pictures() {
    String url = DataUrls.write(Blob.of(Pictures.padded(Pictures.png(9, 9), ImageHeader.BYTES)));
    String image = "{\"type\":\"image\",\"fileId\":\"f\"}";
    return "{\"elements\":[%s],\"files\":{\"f\":{\"dataURL\":\"%s\"},\"g\":{\"dataURL\":\"%s\"}}}"
        .formatted(image, url, url);
  }
}
