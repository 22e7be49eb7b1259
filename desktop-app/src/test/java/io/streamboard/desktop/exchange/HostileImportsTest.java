package io.streamboard.desktop.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.exchange.archive.Bombs;
import io.streamboard.testing.process.JavaProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to harm, opened on a board as a person opens them: in a process that has 64 MB more
 * than it takes when nothing is opened. Who needs more, dies of it. Each file may take two seconds;
 * as machines differ the process is given that, and its start, three times over.
 */
class HostileImportsTest {

  private static final int MIB = 1024 * 1024;
  private static final int PROMISED = 64;
  private static final int SECONDS_EACH = 2;
  private static final int SECONDS_START = 10;
  private static final int MARGIN = 3;
  private static final int CENTRAL = 0x02014b50;

  @TempDir private Path folder;

  @Test
  void eachEndsInAnErrorThatIsToldWithinThePromisedMemory() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put(write("bomb.board", Bombs.operations()), "too-large");
    expected.put(write("many.board", Bombs.blobs()), "too-large");
    expected.put(write("overlap.board", overlapping()), "unsafe");
    expected.put(write("cut.board", cut(Bombs.small())), "malformed");
    expected.put(write("flood.excalidraw", flood()), "1 left out");
    expected.put(write("nested.excalidraw", nested("\"points\":")), "too-large");
    expected.put(write("nested.canvas", nested("\"text\":")), "too-large");
    expected.put(write("points.excalidraw", points()), "too-large");
    expected.put(write("cut.excalidraw", cut(points(9))), "malformed");
    expected.put(write("cut.canvas", "{\"nodes\":[{\"id\":\"a\""), "malformed");
    expected.put(write("long.canvas", "{\"id\":\"" + "x".repeat(30 * MIB)), "too-large");
    expected.put(write("larger.canvas", "{\"id\":\"" + "x".repeat(40 * MIB)), "too-large");
    List<String> lines = new ArrayList<>();
    expected.forEach((name, outcome) -> lines.add(name + " " + outcome));
    assertThat(run("hostile", idle() + PROMISED, expected.keySet())).isEqualTo(lines);
  }

  /** What the same process takes when nothing is opened, in MB. */
  private int idle() {
    return Integer.parseInt(run("idle", 4 * PROMISED, List.of()).getFirst());
  }

  private List<String> run(String name, int heap, Iterable<String> files) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-Xmx" + heap + "m",
                "-Xmn6m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileImports.class.getName()));
    int count = 0;
    for (String file : files) {
      arguments.add(folder.resolve(file).toString());
      count++;
    }
    JavaProcess process = JavaProcess.start(name, arguments, folder.resolve(name + "/log/out.txt"));
    int seconds = MARGIN * (SECONDS_START + SECONDS_EACH * count);
    assertThat(process.exitCode(seconds)).as(process.tail()).isZero();
    try {
      return Files.readAllLines(process.log());
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  private String write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return name;
  }

  /** Two entries that claim the same place. */
  private static byte[] overlapping() {
    byte[] archive = Bombs.small();
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> entries = new ArrayList<>();
    for (int at = 0; at + 4 <= archive.length; at++) {
      if (in.getInt(at) == CENTRAL) {
        entries.add(at);
      }
    }
    in.putInt(entries.get(1) + 42, in.getInt(entries.get(0) + 42));
    return archive;
  }

  private static byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 7);
  }

  private static byte[] cut(String whole) {
    return cut(whole.getBytes(StandardCharsets.UTF_8));
  }

  /** A picture of few bytes that says it has 8,100 million pixels. */
  private static String flood() {
    byte[] head =
        ByteBuffer.allocate(33)
            .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13})
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(90_000)
            .putInt(90_000)
            .put(new byte[] {8, 6, 0, 0, 0})
            .array();
    return """
    {"type":"excalidraw","elements":[
      {"type":"image","id":"i","x":0,"y":0,"width":20,"height":10,"fileId":"f"}],
     "files":{"f":{"id":"f","mimeType":"image/png","dataURL":"data:image/png;base64,%s"}}}
    """
        .formatted(Base64.getEncoder().encodeToString(head));
  }

  private static String nested(String key) {
    return "{\"type\":\"excalidraw\",\"elements\":[{\"type\":\"text\"," + key + "[".repeat(100);
  }

  private static String points() {
    return points(1_000_000);
  }

  private static String points(int count) {
    return "{\"type\":\"excalidraw\",\"elements\":[{\"type\":\"freedraw\",\"points\":["
        + "[1,2],".repeat(count)
        + "[3,4]]}]}";
  }
}
